"""What is shown of a rehearsal: each message per role, and no chat six times."""

from bot.domain.ids import RoleId
from bot.rehearsal.network import BOT
from bot.rehearsal.play import rehearsal
from bot.rehearsal.watching import Watcher, _sort_of
from tests.unit.rehearsal.flows import FLOWS


async def test_every_sort_of_message_is_shown_for_every_role() -> None:
    async with rehearsal(FLOWS["kampvuur-vragen"]) as play:
        await play.to_the_end()
        shown = [sight.done for sight in Watcher(play).sees(play.timeline)]
        private = play.record.private

        def sorts(many: list[object]) -> set[object]:
            return {
                (part.role, _sort_of(done))
                for done in play.timeline
                if done in many and done.by == BOT and done.room in private and done.what == "message"
                if (part := play.part(private[done.room]))
            }

        assert sorts(list(shown)) == sorts(list(play.timeline))
        assert len(shown) < len([done for done in play.timeline if done.body])


async def test_a_role_sees_only_what_it_can_read() -> None:
    async with rehearsal(FLOWS["kampvuur-vragen"]) as play:
        await play.to_the_end()
        for part in play.parts:
            watcher = Watcher(play, RoleId(part.role))
            readers = {other.ref for other in play.parts if other.role == part.role}
            assert all(sight.done.readers & readers for sight in watcher.sees(play.timeline))


async def test_one_person_sees_their_own_chat_and_the_team_room() -> None:
    async with rehearsal(FLOWS["kampvuur-vragen"]) as play:
        await play.to_the_end()
        own = play.parts[2].ref
        rooms = {sight.done.room for sight in Watcher(play, person=own, everything=True).sees(play.timeline)}
        assert rooms == {done.room for done in play.timeline if own in done.readers}
