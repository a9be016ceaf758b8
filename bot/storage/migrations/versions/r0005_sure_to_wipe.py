"""Until when a *ja* of a person means: yes, wipe everything.

Revision 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("sure_until", sa.BigInteger(), nullable=True))
