"""Agreements that outlive their round, sealed with the team's key.

Revision 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("asks_at", sa.BigInteger(), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("person_mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_agreement", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agreements"),
    )
    for column in ("team", "asks_at", "until", "person_mark"):
        op.create_index(f"ix_agreements_{column}", "agreements", [column], unique=False)
