"""Which team a line of the journal is about, so that an export can be made for one team.

Revision 0006, after 0005. Lines of before do not know it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("journal", sa.Column("team", sa.String(length=64), nullable=True))
