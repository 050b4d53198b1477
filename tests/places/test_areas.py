import pytest

from places import areas


def named(text):
    return [one.name for one in areas.mentions(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("anything in bulwell", "Bulwell"),
        ("BULWELL", "Bulwell"),
        ("st anns", "St Ann's"),
        ("Saint Ann's", "St Ann's"),
        ("St. Ann’s", "St Ann's"),
        ("hyson green", "Hyson Green"),
        ("Hyson-Green?", "Hyson Green"),
        ("hysongreen", "Hyson Green"),
        ("hyson green & arboretum", "Hyson Green & Arboretum"),
        ("clifton west", "Clifton West"),
        ("clifton", "Clifton"),
        ("topvalley groups", "Top Valley"),
        ("bulwell forest", "Bulwell Forest"),
        ("lenton abbey", "Lenton Abbey"),
        ("radford", "Radford"),
        ("broxtowe", "Broxtowe estate"),
        ("broxtowe borough", "Broxtowe borough"),
        ("playgroup in town", "City centre"),
        ("west bridgford", "West Bridgford"),
        ("lenton & wollaton east ward", "Lenton & Wollaton East"),
    ],
)
def test_a_name_is_found_however_it_is_written(text, name):
    assert named(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bulwel", "Bulwell"),
        ("bulwelll", "Bulwell"),
        ("hyson gren", "Hyson Green"),
        ("top vallye", "Top Valley"),
        ("sherwod", "Sherwood"),
        ("mapperly", "Mapperley"),
        ("the medows", "The Meadows"),
        ("snienton", "Sneinton"),
        ("clifon", "Clifton"),
    ],
)
def test_one_slip_of_the_finger_is_forgiven(text, name):
    assert named(f"groups near {text} please") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "basket",
        "a walk in the forest",
        "Sherwood Forest Hospitals",
        "bouncy castle",
        "i love meadows",
        "in the meadow",
        "yorkshire dales",
        "a workshop on sleep",
        "hockey club",
        "ashley and kimberly",
        "bradford",
        "warrington",
        "mansfield road",
        "Mr Radford",
        "my son is called Arnold",
        "playing in the park",
        "im new in town",
        "bulwellian",
        "",
        "🙂 ͺ",
    ],
)
def test_ordinary_words_are_not_places(text):
    assert named(text) == []


@pytest.mark.parametrize(
    "text", ["meadows", "the meadows", "in meadows", "live in The Meadows", "a group Meadows way"]
)
def test_the_meadows_needs_a_sign_that_a_place_is_meant(text):
    assert named(text) == ["The Meadows"]


@pytest.mark.parametrize(
    ("text", "name"), [("castle", "Castle"), ("dales ward team", "Dales"), ("Berridge ward", "Berridge")]
)
def test_a_ward_with_an_everyday_name_must_be_said_as_one(text, name):
    assert named(text) == [name]


def test_names_across_a_full_stop_are_not_joined():
    assert named("we like clifton. west is best") == ["Clifton"]


def test_the_whole_text_names_a_place_or_none():
    assert areas.named("st anns") == "St Ann's"
    assert areas.named("leen valley ward") == "Leen Valley"
    assert areas.named("near st anns") is None
    assert areas.named("") is None
