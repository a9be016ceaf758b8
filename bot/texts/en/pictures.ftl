# Pictures: asked for, shown, and what the bot does and does not see.

picture-how = Send a photo or a drawing as a picture. Write one sentence with it about what there is to see.
picture-words = Is a picture not possible, or would you rather not? Then write in words what would be on it. That counts just as much.
picture-only = No picture? Send `skip`. That is fine.
picture-safe = I take place, time and device out of the file. I do not see what is in the picture. Please look at that yourself.

picture-describe = Your picture is saved. What is there to see?
picture-describe-how = Write one sentence, for who cannot see the picture. Rather not? Send `skip`. You can also send another picture.

picture-own = Your picture stands above, exactly as others will see it.
picture-own-with = With these words:
picture-own-without = There is no description with it. One sentence helps who cannot see the picture.
picture-cleaned = Taken out of the file: place, time, device and all else a camera writes down. The picture has been drawn anew.
picture-look = The bot does not see what is in the picture. Look yourself: is there a face, a name tag or an address in it? Somebody may know your handwriting too.
picture-other = Another picture: send it here.
picture-other-numbered = Another picture: send it here, with `{ $number }:` written with it.
picture-own-words = Other words with the picture: send `{ $number }: your words`.

picture-shown = Picture { $number }, with this description:
picture-shown-bare = Picture { $number }, without a description.
picture-proposed = The picture stands above. With these words:
picture-proposed-bare = The picture stands above. There is no description with it.

# What stands with the picture itself: read aloud to who cannot see it.
picture-file = picture
picture-alt = Picture { $number }: { $words }
picture-alt-bare = Picture { $number }, without a description
picture-alt-own = Your picture at question { $number }: { $words }
picture-alt-own-bare = Your picture at question { $number }, without a description
picture-alt-voice = Voice { $number }: { $words }
picture-alt-voice-bare = Voice { $number }: a picture without a description
picture-alt-proposed = The proposal: { $words }
picture-alt-proposed-bare = The proposal, without a description
picture-alt-before = The proposal before: { $words }
picture-alt-before-bare = The proposal before, without a description

# One picture made together.
volunteer-first-drawn = Who draws a proposal? That is the question now.
volunteer-what-drawn = Would you make a first drawing? The others will say something of it. The first who says yes draws.
volunteer-until-drawn = You can say yes until { $until }. Nobody hears what you chose. Does nobody say yes? Then the facilitator draws.
draft-first-drawn = You draw the proposal.
draft-again-drawn = There is no agreement yet. You make a new drawing. This will be version { $attempt } of { $of }.
draft-before-drawn = The proposal before
draft-how-drawn = Send a photo of the drawing, and write one sentence with it about what there is to see. You see it first yourself. Rather not? Send `skip`.
draft-who-drawn = Everybody with a say sees your drawing and says something of it.
draft-until-drawn = You can draw until { $until }.
draft-sure-first-drawn = This is how the others will see your proposal.
draft-sure-how-drawn = Good like this? Send `agree`. Otherwise: send another photo, or write other words with it.
agree-text-drawn = This is the drawing:
agree-more-drawn = Does not everybody agree? Then a new drawing follows. We do not vote.
agree-last-both-drawn = This is the last version. Does not everybody agree? Then the drawing stays, with the objections beneath it.

picture-unnamed = A picture, without a description.
