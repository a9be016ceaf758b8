"""A message that cannot be read yet belongs to the round whose prompt stood open, and goes when that round goes.

Revision 0002, after 0001. Messages held before this keep no round; they are let go when they are read or told about.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("held", sa.Column("round", sa.String(length=64), nullable=True))
    op.create_index("ix_held_round", "held", ["round"], unique=False)
