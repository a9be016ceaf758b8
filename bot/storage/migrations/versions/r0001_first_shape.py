"""The first shape.

Revision 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "held",
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_held", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_held"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "inbox",
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("hour", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_inbox"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_inbox_hour", "inbox", ["hour"], unique=False)
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hour", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("round", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_journal"),
    )
    op.create_index("ix_journal_hour", "journal", ["hour"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("ref", sa.String(length=255), nullable=False),
        sa.Column("alias", sa.String(length=255), nullable=False),
        sa.Column("chat", sa.String(length=255), nullable=True),
        sa.Column("in_chat", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("chat", name="uq_people_chat"),
        sa.UniqueConstraint("ref", name="uq_people_ref"),
    )
    op.create_table(
        "released",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("sealed_released", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_released"),
    )
    op.create_index("ix_released_team", "released", ["team"], unique=False)
    op.create_index("ix_released_until", "released", ["until"], unique=False)
    op.create_table(
        "rounds",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("short", sa.String(length=16), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("deleting", sa.Boolean(), nullable=False),
        sa.Column("sealed_course", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_rounds"),
    )
    op.create_index("ix_rounds_due_at", "rounds", ["due_at"], unique=False)
    op.create_index("ix_rounds_team", "rounds", ["team"], unique=False)
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )
    op.create_table(
        "teams",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=255), nullable=False),
        sa.Column("encrypted", sa.Boolean(), nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_teams"),
        sa.UniqueConstraint("room", name="uq_teams_room"),
    )
    op.create_table(
        "answers",
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_answer", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_answers_round"),
        sa.PrimaryKeyConstraint("round", "mark", name="pk_answers"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "members",
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_member", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_members_round"),
        sa.PrimaryKeyConstraint("round", "mark", name="pk_members"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "parcels",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.String(length=64), nullable=True),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("first_tried", sa.BigInteger(), nullable=True),
        sa.Column("device", sa.String(length=255), nullable=True),
        sa.Column("sealed_parcel", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_parcels_round"),
        sa.PrimaryKeyConstraint("id", name="pk_parcels"),
    )
    op.create_index("ix_parcels_round", "parcels", ["round"], unique=False)
    op.create_table(
        "release_messages",
        sa.Column("message", sa.String(length=64), nullable=False),
        sa.Column("released", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["released"], ["released.id"], name="fk_release_messages_released"),
        sa.PrimaryKeyConstraint("message", name="pk_release_messages"),
    )
    op.create_index("ix_release_messages_released", "release_messages", ["released"], unique=False)
    op.create_table(
        "scripts",
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("sealed_flow", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_charter", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_roster", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_order", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_scripts_round"),
        sa.PrimaryKeyConstraint("round", name="pk_scripts"),
    )
    op.create_table(
        "seats",
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_who", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_seats_round"),
        sa.PrimaryKeyConstraint("round", "mark", name="pk_seats"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sent",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("person_mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("event_mark", sa.LargeBinary(length=16), nullable=True),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.Column("tag", sa.String(length=16), nullable=True),
        sa.Column("shown", sa.BigInteger(), nullable=True),
        sa.Column("sealed_sent", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_sent_round"),
        sa.PrimaryKeyConstraint("id", name="pk_sent"),
    )
    op.create_index("ix_sent_event_mark", "sent", ["event_mark"], unique=False)
    op.create_index("ix_sent_person_mark", "sent", ["person_mark"], unique=False)
    op.create_index("ix_sent_round", "sent", ["round"], unique=False)
