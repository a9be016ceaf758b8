# Words of acute need. Fixed; checked by people who know: change nothing here without asking them.
# The first line says nothing that a stranger may read on a locked phone.

safety-first = Something in between.
safety-care = What you write sounds heavy. You do not have to carry it alone. I am a computer and not a helpline. These people can help:
safety-113 = Do you no longer want to live? Call 113, or 0800-0113 for free. Day and night. You can chat on 113.nl.
safety-112 = Is there danger now, for you or somebody else? Call 112.
safety-rest = Nobody hears from me that you are reading this. Your answer stays as it is. Did you mean something else? Then there is nothing you need to do.
