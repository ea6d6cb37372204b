"""Which readings a chain may go over: none, those that the text shows, or all."""

from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.records import Reading
from mexict_kg.vocabulary import LEADING
from mexict_kg.words.phrases import tell


def refuse_unknown_readings(choice: str) -> None:
    """WrongCall for another choice than the keys of LEADING."""
    if choice not in LEADING:
        raise WrongCall(tell("error.noReadings", given=choice, known=", ".join(LEADING)))


def select_readings(choice: str, model: Model) -> list[Reading]:
    """The readings that count, by name; WrongCall as refuse_unknown_readings."""
    refuse_unknown_readings(choice)
    return [one for one in model.readings if choice == "all" or (choice == "text" and one.is_in_text)]
