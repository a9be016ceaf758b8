"""Pictures that members send: only what is to be seen stays. The only room that knows Pillow."""
