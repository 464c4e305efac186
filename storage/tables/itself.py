"""What is known of the whole, by name: whose database it is, whether it is in use, when messages passed."""

from sqlalchemy import Text
from sqlmodel import Field, SQLModel


class Property(SQLModel, table=True):
    """One fact about the whole; which there are say `storage.ownership` and `storage.outbox.passing`."""

    __tablename__ = "properties"

    name: str = Field(primary_key=True)
    value: str = Field(sa_type=Text)
