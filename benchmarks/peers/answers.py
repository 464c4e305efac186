"""The table of the tutorial bots: one row per answer.

https://sqlmodel.tiangolo.com/tutorial/create-db-and-table/
"""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

QUESTIONS = {
    "consent": "Shall we begin?",
    "need": "What do you need?",
    "timescale": "When do you need it?",
    "budget": "What is your budget?",
    "authority": "Who decides?",
    "industry": "What is your line of business?",
}


class Answer(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    user_id: int = Field(index=True, sa_type=BigInteger)
    question: str
    text: str
