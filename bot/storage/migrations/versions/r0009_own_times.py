"""What people said about being written to, sealed with the key of the house; and how a team is addressed.

Revision 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "preferences",
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_preferences", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_preferences"),
        sqlite_with_rowid=False,
    )
    op.add_column("teams", sa.Column("address", sa.String(length=8), nullable=True))
