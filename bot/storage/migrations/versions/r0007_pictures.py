"""Pictures that people sent, apart from their answers; and those that were released.

Revision 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pictures",
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_picture", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_pictures_round"),
        sa.PrimaryKeyConstraint("round", "mark", name="pk_pictures"),
    )
    op.create_table(
        "released_pictures",
        sa.Column("released", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_picture", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["released"], ["released.id"], name="fk_released_pictures_released"),
        sa.PrimaryKeyConstraint("released", "mark", name="pk_released_pictures"),
    )
