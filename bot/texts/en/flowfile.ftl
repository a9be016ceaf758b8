### What is wrong with the file of a flow, and what to write instead.
### For whoever makes a flow (gespreksronde check-flows). Each sentence has a second one, with -fix behind it.

## Parts and their kind

flow-f00-version = The bot does not know this version of the language.
flow-f00-version-fix = Write at the top: schema = 1
flow-f01-unknown = Unknown part ‘{ $name }’.
flow-f01-unknown-fix = Take it out. Remarks can go under [notes].
flow-f01-unknown-close = Unknown part ‘{ $name }’.
flow-f01-unknown-close-fix = Did you mean ‘{ $close }’? If not, take it out.
flow-f01-missing = ‘{ $name }’ is missing.
flow-f01-missing-fix = Add { $name }. flows/README.md says what goes in.
flow-f01-empty = ‘{ $name }’ is empty.
flow-f01-empty-fix = Put at least one thing in.
flow-f01-value = The value of ‘{ $name }’ does not fit here.
flow-f01-value-fix = See flows/README.md for the kind of value { $name } takes: text, a number, true or false, or a list.
flow-f01-kind = Phase ‘{ $phase }’: ‘{ $name }’ does not belong to kind ‘{ $kind }’.
flow-f01-kind-fix = Take { $name } out, or choose one of these kinds: { $kinds }.
flow-f01-needs = Phase ‘{ $phase }’: kind ‘{ $kind }’ needs ‘{ $name }’.
flow-f01-needs-fix = Add { $name } to this phase.
flow-f02-text = ‘{ $name }’: Dutch or English text is missing, or too long.
flow-f02-text-fix = Write both languages, for instance: { "{" } nl = "Welkom", en = "Welcome" { "}" }
flow-f02-role-title = Role ‘{ $role }’ is not a standard role and has no title.
flow-f02-role-title-fix = Give the role a title in Dutch and English, or choose a standard role.
flow-f03-double = The name ‘{ $name }’ is used twice.
flow-f03-double-fix = Give one of the two another name.
flow-f03-id = ‘{ $name }’: this name is not allowed.
flow-f03-id-fix = Use lower case letters, digits, - or _. Start with a letter. 41 signs at most.
flow-f03-reserved = The name ‘{ $name }’ already has a meaning.
flow-f03-reserved-fix = Choose another name for this role.
flow-f04-role = Role ‘{ $role }’ does not exist in this flow.
flow-f04-role-fix = Add the role under [[roles]], or choose from: { $known }.

## Choices

flow-f05-aim = The bot does not know this aim.
flow-f05-aim-fix = Choose open, insight, decision, change or measure.
flow-f05-maturity = maturity has an unknown value.
flow-f05-maturity-fix = Choose ready, careful or experimental.
flow-f05-about-person = about_person has an unknown value.
flow-f05-about-person-fix = Choose nobody, unrecognisable, informed or present.
flow-f05-raw = storage.raw has an unknown value.
flow-f05-raw-fix = Choose none, until_output or until_closed.
flow-f05-if-no = if_no has an unknown value.
flow-f05-if-no-fix = Choose stop, leave, warn or suggest:flow.
flow-f05-requirement-kind = This kind of requirement does not exist.
flow-f05-requirement-kind-fix = Take kind out, or write kind = "subject_consent".
flow-f05-otherwise = gate.otherwise is missing or has an unknown value.
flow-f05-otherwise-fix = Choose wait, extend, stop or skip.
flow-f05-keep = keep has an unknown value.
flow-f05-keep-fix = Write keep = "nothing", or take keep out.
flow-f05-share = ‘{ $name }’ has an unknown value.
flow-f05-share-fix = as: words, summary, counts or chart. label: named, role, alias, none or own_choice. when: at_once, all_in, phase_end or never.
flow-f05-shared-form = Phase ‘{ $phase }’: a phase cannot share anything in this form.
flow-f05-shared-form-fix = In share and reuse choose as from words, summary, counts or chart. The other forms belong to an output.
flow-f05-label-options = label_options has an unknown value.
flow-f05-label-options-fix = Choose from named, alias and role.
flow-f05-options = Phase ‘{ $phase }’: there is nothing to choose.
flow-f05-options-fix = Name at least two of named, alias and role in label_options.
flow-f05-turns = turns has an unknown value.
flow-f05-turns-fix = Choose free or each_once.
flow-f05-expects = expects has an unknown value.
flow-f05-expects-fix = Write expects = "question", or take expects out.
flow-f05-method = choose.method has an unknown value.
flow-f05-method-fix = Choose one, several or no_objection.
flow-f05-tie = choose.tie has an unknown value.
flow-f05-tie-fix = Choose again, facilitator or keep_all.
flow-f05-if-declined = choose.if_declined has an unknown value.
flow-f05-if-declined-fix = Choose next or stop.
flow-f05-on = agree.on has an unknown value.
flow-f05-on-fix = Choose text, image or score.
flow-f05-partners = pair.partners has an unknown value.
flow-f05-partners-fix = Choose rotate or free.
flow-f05-form = This form of output does not exist.
flow-f05-form-fix = Choose words, summary, counts, chart, radar, trend, table or image.
flow-f05-room = rooms.as has an unknown value.
flow-f05-room-fix = Choose room or thread.

## People

flow-f06-upside-down = The group's minimum is above its maximum.
flow-f06-upside-down-fix = Make group.min smaller or group.max larger.
flow-f06-too-many = The group may have { $max } people at most, but the roles need more.
flow-f06-too-many-fix = Make group.max larger, or lower the min of the roles.
flow-f06-too-few = The group needs at least { $min } people, but the roles admit fewer.
flow-f06-too-few-fix = Raise the max of the roles, or make group.min smaller.
flow-f06-role = Role ‘{ $role }’: minimum is above maximum.
flow-f06-role-fix = Make min smaller or max larger.
flow-f07-nobody-leads = No role leads the round.
flow-f07-nobody-leads-fix = Give one role leads = true.
flow-f08-phases = There are no phases.
flow-f08-phases-fix = Add at least one [[phases]].
flow-f08-who = Nobody has a turn in this phase.
flow-f08-who-fix = Write in who whose turn it is, for instance who = ["all"].
flow-f08-questions = This phase has no question.
flow-f08-questions-fix = Add at least one question under questions.
flow-f09-missing = The source is missing.
flow-f09-missing-fix = Write in source where this comes from. Is it your own? Then write source = "own".

## Nothing about me without me

flow-f10-present = This flow is about a person who has to be present, but that place is not certain.
flow-f10-present-fix = Name the role in subject.person_role. Give that role min = 1 and stop_if_leaves = true.
flow-f11-room = Nothing about me without me: the client cannot read in room ‘{ $room }’.
flow-f11-room-fix = Put ‘{ $role }’ or ‘all’ in members.
flow-f11-output = Nothing about me without me: output ‘{ $output }’ goes outside the round or not to the client.
flow-f11-output-fix = Put ‘{ $role }’ or ‘all’ in to, and take ‘team’ out.
flow-f11-phase = Nothing about me without me: the client cannot read in phase ‘{ $phase }’.
flow-f11-phase-fix = Put ‘{ $role }’ or ‘all’ in share.to.
flow-f11-first = Nothing about me without me: in phase ‘{ $phase }’ others are asked before the client.
flow-f11-first-fix = Put ‘{ $role }’ in who of the first phase of kind read.
flow-f11-to-person = ‘{ $name }’: to_person is for somebody the round is about and who takes part. There is nobody like that here.
flow-f11-to-person-fix = Take to_person out. Or write in subject: about_person = "present" and person_role.
flow-f11-review = Phase ‘{ $phase }’: nobody reads before the client here.
flow-f11-review-fix = Take review_by out.
flow-f11-summary = ‘{ $name }’: in this flow nobody summarises someone else's words.
flow-f11-summary-fix = Choose as = "words".
flow-f11-decides = Phase ‘{ $phase }’: nothing is decided without the client's yes.
flow-f11-decides-fix = Put ‘{ $role }’ in agree.must_include.
flow-f11-team = Phase ‘{ $phase }’: words from this round do not go to the team room.
flow-f11-team-fix = Take ‘team’ out of reuse.to.
flow-f11-thread = Nothing about me without me: room ‘{ $room }’ cannot be a thread in the team room.
flow-f11-thread-fix = Write as = "room".
flow-f12-informed = It is about a client. Ask beforehand whether they know.
flow-f12-informed-fix = Add a requirement with kind = "subject_consent" and if_no = "stop".
flow-f12-present = The client must be able to say yes beforehand, and at no the round does not start.
flow-f12-present-fix = Add a requirement with kind = "subject_consent", if_no = "stop" and the client in confirm_by.

## References, kinds and time

flow-f13-missing = Phase ‘{ $phase }’: { $key } refers to ‘{ $target }’, which does not exist.
flow-f13-missing-fix = Write the id of a phase that exists.
flow-f13-later = Phase ‘{ $phase }’: { $key } refers to ‘{ $target }’, which has not been yet by then.
flow-f13-later-fix = Refer to an earlier phase, or move ‘{ $target }’ up in the file.
flow-f13-output = Output ‘{ $output }’: phase ‘{ $target }’ does not exist.
flow-f13-output-fix = Write in from the id of a phase that exists.
flow-f14-kind = This kind of phase does not exist.
flow-f14-kind-fix = Choose read, ask, talk, choose, agree, pair or plan.
flow-f14-answer = This kind of answer does not exist.
flow-f14-answer-fix = Choose text, choice, choices, scale, card, image, action, consent, done or none.
flow-f14-action = Question ‘{ $question }’: an action belongs in a phase of kind plan.
flow-f14-action-fix = Write answer = "text", or make the phase a plan.
flow-f15-duration = ‘{ $name }’ is no valid duration, or is missing.
flow-f15-duration-fix = Write the duration as 3d, 2w, 6h or 20m.
flow-f15-keep = ‘{ $name }’ does not say how long the output stays.
flow-f15-keep-fix = Write a duration, such as 13w or 1y, or until_closed.
flow-f15-repeat = timing.repeat is no valid duration.
flow-f15-repeat-fix = Write a duration, such as 1w or 52w, or on_request.
flow-f15-remind = The bot does not understand timing.remind like this.
flow-f15-remind-fix = Name at most two moments: half (half-way), or how long before the end, such as 1d.
flow-f15-reminders = At most two reminders per phase.
flow-f15-reminders-fix = Leave at most two in timing.remind.
flow-f15-batches = timing.batches has a time that is not right.
flow-f15-batches-fix = Write times as 09:30.
flow-f15-send-between = timing.send_between is not right.
flow-f15-send-between-fix = Write two times with a dash, such as 09:00-19:00. The first is the earliest.
flow-f15-rounds = agree.rounds is not right.
flow-f15-rounds-fix = Choose 1 to 5 rounds to reach agreement.
flow-f15-too-long = Phase ‘{ $phase }’ lasts over 30 days. People drop out.
flow-f15-too-long-fix = Make the phase shorter, or cut it in two.
flow-f15-too-short = Phase ‘{ $phase }’ is too short to send all { $pieces } pieces one by one.
flow-f15-too-short-fix = Make duration longer, or pace shorter.
flow-f15-pace-alone = Phase ‘{ $phase }’ has a pace, but there is nothing to send one by one.
flow-f15-pace-alone-fix = Name the list that goes one by one in for_each, or take pace out.

## Saying yes, and being free to say no

flow-f16-first = A round starts with explanation and consent.
flow-f16-first-fix = Make the first phase kind = "read", with a question with answer = "consent".
flow-f16-without-yes = Phase ‘{ $phase }’: ‘{ $role }’ takes part without having said yes first.
flow-f16-without-yes-fix = Put ‘{ $role }’ in who of an earlier phase of kind read, with the question for consent.
flow-f16-consent-elsewhere = Question ‘{ $question }’: consent is asked with the explanation.
flow-f16-consent-elsewhere-fix = Move the question to a phase of kind read, or choose another kind of answer.
flow-f17-required = Question ‘{ $question }’: every question may be skipped. Only consent can be required.
flow-f17-required-fix = Take required out.
flow-f31-experimental = An experimental flow must ask this beforehand.
flow-f31-experimental-fix = Add a requirement with if_no = "stop" or "leave".
flow-f40-visible-no = Requirement ‘{ $requirement }’: one participant's no must not visibly stop the round.
flow-f40-visible-no-fix = Choose if_no = "leave". Then only this person stays out, and nobody hears why.

## Keeping nothing

flow-f18-output = Nothing is kept, so there can be no output.
flow-f18-output-fix = Take the output out, or choose another value for storage.raw.
flow-f18-pair = Phase ‘{ $phase }’: in pairs the bot is absent and nothing is kept.
flow-f18-pair-fix = Write keep = "nothing" and bot_present = false.
flow-f18-pair-shared = Phase ‘{ $phase }’: in pairs nothing is shared.
flow-f18-pair-shared-fix = Take share and reuse out.
flow-f18-shared = Phase ‘{ $phase }’: nothing is kept, so there is nothing to share.
flow-f18-shared-fix = Take share and reuse out, or take keep out.
flow-f18-part = Output ‘{ $output }’ uses ‘{ $source }’, of which nothing is kept.
flow-f18-part-fix = Take this part out of the output.
flow-f18-shown = Phase ‘{ $phase }’ shows something from ‘{ $source }’, of which nothing is kept.
flow-f18-shown-fix = Take ‘{ $source }’ out of show.
flow-f18-used = Phase ‘{ $phase }’ uses ‘{ $source }’, of which nothing is kept.
flow-f18-used-fix = Take ‘{ $source }’ out of from.

## Lists, choosing and roles on the way

flow-f19-phase-list = Phase ‘{ $phase }’: list ‘{ $list }’ does not exist.
flow-f19-phase-list-fix = Add the list under [[lists]], or write the id of a list that exists.
flow-f19-question-list = Question ‘{ $question }’: list ‘{ $list }’ does not exist.
flow-f19-question-list-fix = Add the list under [[lists]], or write the id of a list that exists.
flow-f19-no-list = Question ‘{ $question }’ does not say which list to choose from.
flow-f19-no-list-fix = Add list with the id of a list.
flow-f19-no-item = Phase ‘{ $phase }’ repeats questions, but none mentions { "{item}" }.
flow-f19-no-item-fix = Put { "{item}" } in the question, where the item goes.
flow-f19-item-alone = Question ‘{ $question }’ mentions { "{item}" }, but the phase repeats nothing.
flow-f19-item-alone-fix = Add for_each to the phase, or take { "{item}" } out.
flow-f19-item-once = Question ‘{ $question }’ mentions { "{item}" } in one language only.
flow-f19-item-once-fix = Put { "{item}" } in the Dutch and in the English text.
flow-f20-nothing = Phase ‘{ $phase }’: nothing can be chosen from ‘{ $source }’.
flow-f20-nothing-fix = Choose from a phase with separate answers (kind ask), or from a list.
flow-f20-no-author = Phase ‘{ $phase }’: what comes from a list has no author who could take a role.
flow-f20-no-author-fix = Take winner_becomes out, or choose from a phase with separate answers.
flow-f20-declined = Phase ‘{ $phase }’ does not say what happens if the chosen person declines.
flow-f20-declined-fix = Add if_declined: next or stop.
flow-f20-never = Role ‘{ $role }’ is never filled: phase ‘{ $phase }’ picks nobody for it.
flow-f20-never-fix = Write a phase of kind choose in from_phase, and there winner_becomes = "{ $role }".
flow-f21-too-early = Phase ‘{ $phase }’: role ‘{ $role }’ has not been picked yet.
flow-f21-too-early-fix = Take the role out here, or move this phase behind the choice.
flow-f36-picked = Phase ‘{ $phase }’ waits for choice ‘{ $item }’, which cannot be picked in ‘{ $source }’.
flow-f36-picked-fix = Write the id of something in the list ‘{ $source }’ chooses from.

## Who reads what

flow-f22-shown = Phase ‘{ $phase }’ shows ‘{ $source }’ to { $readers }, which the writers were not told.
flow-f22-shown-fix = Take ‘{ $source }’ out of show, or name these readers in share or reuse of ‘{ $source }’.
flow-f22-output = Output ‘{ $output }’ shows ‘{ $source }’ to { $readers } in a form that was not promised.
flow-f22-output-fix = Make the output smaller, or name these readers and this form in share or reuse of ‘{ $source }’.
flow-f22-approve = Output ‘{ $output }’: ‘{ $role }’ sees it first, but was not promised to read ‘{ $source }’.
flow-f22-approve-fix = Take the role out of approve, or name it in share, reuse or review_by of ‘{ $source }’.
flow-f22-more-name = Phase ‘{ $phase }’: more name is shown later than promised now.
flow-f22-more-name-fix = Choose a label with less name in reuse, for instance none.
flow-f22-never = Phase ‘{ $phase }’: share.to and share.when contradict each other.
flow-f22-never-fix = Does nobody read this in this phase? Write to = [] and when = "never". Does somebody? Name them, and choose another moment.
flow-f22-unused = Phase ‘{ $phase }’: people read that this may later go to { $readers }, but no output goes there.
flow-f22-unused-fix = Take these readers out of reuse.to, or add an output.
flow-f26-unsaid = Phase ‘{ $phase }’ does not say who reads the answers.
flow-f26-unsaid-fix = Add share: to, as, label and when.
flow-f26-reuse-alone = Phase ‘{ $phase }’ says who reads it later, but not who reads it now.
flow-f26-reuse-alone-fix = Add share: to, as, label and when.
flow-f27-nameless = Phase ‘{ $phase }’: who writes without a name must first see how their words will look.
flow-f27-nameless-fix = Write preview = true in share.
flow-f27-wider = Phase ‘{ $phase }’: words that later leave the group must be seen by their author first.
flow-f27-wider-fix = Write preview = true in share.
flow-f28-unsaid = Phase ‘{ $phase }’ promises ‘no names’ but does not say from how many voices.
flow-f28-unsaid-fix = Add min_voices to share: { $least } or more.
flow-f28-empty = Phase ‘{ $phase }’: at most { $able } people can answer. ‘No names’ is then an empty promise.
flow-f28-empty-fix = Admit more people, or choose label = "named".
flow-f29-missing = Phase ‘{ $phase }’: room ‘{ $room }’ does not exist.
flow-f29-missing-fix = Add the room under [[rooms]], or write the id of a room that exists.
flow-f29-outside = Phase ‘{ $phase }’: ‘{ $role }’ may speak but is not in room ‘{ $room }’.
flow-f29-outside-fix = Put the role in members of the room, or take it out of who.
flow-f29-readers = Phase ‘{ $phase }’: everyone in room ‘{ $room }’ reads along, but share.to says otherwise.
flow-f29-readers-fix = Put exactly the members of the room in share.to.
flow-f29-thread = Phase ‘{ $phase }’: the whole team reads a thread in the team room.
flow-f29-thread-fix = Put ‘team’ in share.to.

## Questions

flow-f23-expects = expects_from names someone without a turn: { $roles }.
flow-f23-expects-fix = Name only roles that are in who as well.
flow-f23-question = Question ‘{ $question }’ is for ‘{ $role }’, who has no turn in phase ‘{ $phase }’.
flow-f23-question-fix = Put the role in who of the phase, or take it out of the question.
flow-f23-pair = Question ‘{ $question }’ is for ‘{ $role }’, which the pair does not have.
flow-f23-pair-fix = Write a name from pair.roles in for_pair.
flow-f23-pair-two = Phase ‘{ $phase }’: a pair has two roles, and these are { $count }.
flow-f23-pair-two-fix = Name two roles in pair.roles. A group of three is not possible.
flow-f23-must-include = Phase ‘{ $phase }’: ‘{ $role }’ has to say yes, but has no turn.
flow-f23-must-include-fix = Put the role in who of the phase.
flow-f24-scale = Question ‘{ $question }’: the scale is not complete.
flow-f24-scale-fix = Write min and max (0 to 10), and in low and high what the ends mean.
flow-f25-voice = A voice recording is recognisable and does not fit an unnamed answer.
flow-f25-voice-fix = Choose answer = "text".
flow-f25-image = Question ‘{ $question }’: handwriting and photos can be recognisable.
flow-f25-image-fix = Say so in the question, or choose label = "named".
flow-f30-question = Question ‘{ $question }’ is too long (over 260 characters).
flow-f30-question-fix = Shorten the question, or make it two questions.
flow-f30-sentence = Question ‘{ $question }’: a sentence has over 20 words.
flow-f30-sentence-fix = Shorten the sentence.
flow-f30-limit = Limit { $number } is too long (over 260 characters).
flow-f30-limit-fix = Shorten it, or make it two limits.
flow-f30-limit-sentence = Limit { $number }: a sentence has over 20 words.
flow-f30-limit-sentence-fix = Shorten the sentence.

## Agreeing and planning

flow-f32-if-no = It does not say what happens without agreement. A majority vote is not possible here.
flow-f32-if-no-fix = Choose in agree.if_no: keep_both, open or stop.
flow-f33-no-scores = Phase ‘{ $phase }’ seeks one score, but ‘{ $source }’ has no scores.
flow-f33-no-scores-fix = Refer in from to a phase with a question with answer = "scale".
flow-f33-hidden = Phase ‘{ $phase }’: scores stay hidden until all are done.
flow-f33-hidden-fix = Write when = "all_in" in share of that phase.
flow-f33-alone = Phase ‘{ $phase }’: a joint score needs at least two scorers.
flow-f33-alone-fix = Put roles in who that have at least two people together (min).
flow-f34-fields = A plan needs what, who and when.
flow-f34-fields-fix = Write fields = ["what", "who", "when"].
flow-f34-nameless = Phase ‘{ $phase }’: an agreement without a name is no agreement.
flow-f34-nameless-fix = Write label = "named" in share.
flow-f35-open = Phase ‘{ $phase }’: this flow seeks no solution (aim = open).
flow-f35-open-fix = Take the phase of kind plan out, or choose another aim.
flow-f41-unchecked = Phase ‘{ $phase }’ makes a text from words of { $roles }, who cannot check it.
flow-f41-unchecked-fix = Put them in who of this phase.

## Outputs

flow-f37-notice = Output ‘{ $output }’: a measurement needs a caution.
flow-f37-notice-fix = Add notice: this is one moment, not everything.
flow-f38-trend = Output ‘{ $output }’: a line over time needs a repeated round.
flow-f38-trend-fix = Write repeat and compare = true under [timing], or choose another form.
flow-f38-no-scores = Output ‘{ $output }’: ‘{ $source }’ has no scores to draw.
flow-f38-no-scores-fix = Choose a phase with a scale, or another form.
flow-f38-table = Output ‘{ $output }’: only a plan makes a table, and ‘{ $source }’ is no plan.
flow-f38-table-fix = Choose as = "words" or "summary", or a phase of kind plan.
flow-f38-image = Output ‘{ $output }’: no images are made in ‘{ $source }’.
flow-f38-image-fix = Choose a phase with answer = "image", or another form.
flow-f39-approve = Output ‘{ $output }’ goes to the team room, but nobody approves it.
flow-f39-approve-fix = Name in approve who sees it first.

## The file itself

flow-f42-unreadable = The bot cannot read this file.
flow-f42-unreadable-fix = See whether the file exists and whether the bot may read it.
flow-f42-too-large = This file is too large (over { $most } kB).
flow-f42-too-large-fix = A flow is a short file. Take out what does not belong in it.
flow-f42-too-many = There are too many files in this folder (over { $most }). The rest was not read.
flow-f42-too-many-fix = Leave in the folder only what you use.
flow-f42-too-deep = Too much inside each other in this file: brackets, or dots on one line.
flow-f42-too-deep-fix = Write the file like the examples in flows.
flow-f42-too-full = A list or table in this file has more than { $most } elements.
flow-f42-too-full-fix = A flow is a short file. Take out what does not belong in it.
flow-f42-not-text = This is not a text file in UTF-8.
flow-f42-not-text-fix = Save the file again as plain text, with encoding UTF-8.
flow-f42-not-toml = Line { $line } is not written correctly.
flow-f42-not-toml-fix = Often a quotation mark, a comma or a bracket is missing. A table between braces stands on one line.
flow-f43-outside = This file does not really stand in the folder of flows.
flow-f43-outside-fix = Put the file itself in the folder. The bot does not follow links or read hidden files.
flow-f43-not-a-file = This is not an ordinary file.
flow-f43-not-a-file-fix = Put an ordinary text file there.
flow-f44-file-name = The flow is called ‘{ $id }’, but the file is called ‘{ $name }’.
flow-f44-file-name-fix = Call the file { $id }.toml, or change meta.id.
flow-f45-parent = The full form ‘{ $target }’ is not there, or not right.
flow-f45-parent-fix = Add that flow, or take variant_of out.
flow-f45-suggested = The flow ‘{ $target }’ that you suggest is not there, or not right.
flow-f45-suggested-fix = Name a flow that exists.
flow-f46-theme = The theme ‘{ $theme }’ is not in themes.toml.
flow-f46-theme-fix = Put the theme in themes.toml, in the folder with your flows. Or take it out of themes.
flow-f46-theme-close = The theme ‘{ $theme }’ is not in themes.toml.
flow-f46-theme-close-fix = Did you mean ‘{ $close }’? If not, put the theme in themes.toml, or take it out.
