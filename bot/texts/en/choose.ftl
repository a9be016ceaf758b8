# Choosing together.

vote-again = A few got as much support. So everybody can choose once more, from these only.

tie-first = There is a choice for you. A few got as much support.
tie-nobody = There is a choice for you. The others did not come to one.
tie-round = It is about round { $short }, ‘{ $theme }’. Which one is it?
tie-until = You can choose until { $until }. Without a reply I draw lots.

bring-first = Your contribution was chosen. Do you want to bring it in?
bring-what = If you say yes, the others see that this was yours. If you say no, nobody hears that.
bring-until = You can choose until { $until }. No reply is fine too: nobody hears that.

choice-first = A choice was made.
choice-chosen =
    { $count ->
        [one] This is it:
       *[other] These are it:
    }
choice-nothing = There is no outcome. What depends on it does not take place. There is nothing you need to do now.
choice-by-lot = Lots were drawn, as there was equal support.
choice-bringer = Brought in by: { $name }.
choice-order = This is how the support was
choice-most = Most support:
choice-then = Next:
choice-number = Chosen { $number } times:
