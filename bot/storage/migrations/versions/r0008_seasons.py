"""Rounds that come back by themselves, and the breaks of teams, sealed with the team's key.

Revision 0008, after 0007.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "seasons",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("asked_mark", sa.LargeBinary(length=16), nullable=True),
        sa.Column("sealed_season", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_seasons"),
    )
    for column in ("team", "due_at", "asked_mark"):
        op.create_index(f"ix_seasons_{column}", "seasons", [column], unique=False)
    op.create_table(
        "breaks",
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("sealed_breaks", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("team", name="pk_breaks"),
    )
