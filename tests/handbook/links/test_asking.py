"""Links are asked politely, and every answer is understood."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from handbook.links import Answer, Asker, Limits, Verdict, newest_copy, walk
from handbook.links.public import is_public
from handbook.links.walk import host_by_host

if TYPE_CHECKING:
    from tests.handbook.links.conftest import Clock
    from tests.handbook.links.site_to_ask import Site


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("/ok", Verdict.ALIVE),
        ("/ok#part", Verdict.ALIVE),
        ("/missing", Verdict.GONE),
        ("/gone", Verdict.GONE),
        ("/forbidden", Verdict.REFUSED),
        ("/linkedin", Verdict.REFUSED),
        ("/broken", Verdict.UNREACHABLE),
        ("/moved", Verdict.MOVED),
        ("/moved-twice", Verdict.MOVED),
        ("/for-now", Verdict.ALIVE),
        ("/moved-then-for-now", Verdict.ALIVE),
        ("/to-the-missing", Verdict.GONE),
        ("/circle", Verdict.UNREACHABLE),
        ("/to-a-file", Verdict.UNREACHABLE),
        ("/hangs-up", Verdict.UNREACHABLE),
        ("/no-head", Verdict.ALIVE),
        ("/huge", Verdict.ALIVE),
        ("/busy-for-days", Verdict.REFUSED),
        ("/busy-beyond-time", Verdict.REFUSED),
        ("/busy-for-ages", Verdict.REFUSED),
    ],
)
def test_every_answer_has_its_meaning(
    asker: Asker, site: Site, path: str, verdict: Verdict
) -> None:
    """A site that says no to programs is not called dead, and one that is gone is."""
    assert asker.ask(site.at(path)).verdict is verdict


@pytest.mark.parametrize("path", ["/continues", "/one-header-for-ever"])
def test_a_site_that_never_comes_to_an_end_is_left(clock: Clock, site: Site, path: str) -> None:
    """Its answer counts from its beginning to the end of its headers, not by the octet."""
    limits = Limits(pause=0, timeout=0.3, tries=1)
    asker = Asker("tea", limits, local=True, clock=clock, sleep=clock.sleep)

    expected = Answer(Verdict.UNREACHABLE, "it does not answer in time")
    assert asker.ask(site.at(path)) == expected


def test_a_link_that_moved_for_good_names_its_new_address(asker: Asker, site: Site) -> None:
    """The writer can copy it from the report."""
    expected = Answer(Verdict.MOVED, "200 OK", site.at("/ok"))

    assert asker.ask(site.at("/moved-twice")) == expected


def test_a_page_is_asked_for_by_head_alone_where_that_will_do(asker: Asker, site: Site) -> None:
    """The cheapest question comes first, and says who is asking."""
    asker.ask(site.at("/ok"))

    assert site.asked == [("HEAD", "/ok")]
    assert site.agents == {"tea/1 (+https://example.org)"}


def test_a_busy_site_is_left_alone_for_as_long_as_it_asks(
    asker: Asker, site: Site, clock: Clock
) -> None:
    """Retry-After is obeyed, in seconds or as a time by the site's own clock."""
    assert asker.ask(site.at("/busy-once")).verdict is Verdict.ALIVE
    assert clock.waits == [7]
    assert asker.ask(site.at("/busy-until")).verdict is Verdict.ALIVE
    assert clock.waits == [7, 30]


def test_a_site_that_wants_days_is_not_waited_for(
    asker: Asker, site: Site, clock: Clock
) -> None:
    """Nobody sits before the screen that long."""
    asker.ask(site.at("/busy-for-days"))

    assert clock.waits == []
    assert len(site.asked) == 1


def test_a_failure_that_passes_is_asked_again_after_a_while(
    asker: Asker, site: Site, clock: Clock
) -> None:
    """A hiccup is no death."""
    assert asker.ask(site.at("/broken-once")).verdict is Verdict.ALIVE
    assert clock.waits == [1]


def test_a_site_that_stays_broken_is_asked_three_times(
    asker: Asker, site: Site, clock: Clock
) -> None:
    """With longer waits between, and then no more."""
    asker.ask(site.at("/broken"))

    assert clock.waits == [1, 2]
    assert len(site.asked) == 6


def test_two_requests_to_a_host_are_a_pause_apart(site: Site, clock: Clock) -> None:
    """Also where one link takes several requests."""
    asker = Asker("tea", Limits(pause=1), local=True, clock=clock, sleep=clock.sleep)

    found = dict(walk([site.at("/ok"), site.at("/moved"), site.at("/gone")], asker))

    assert set(found) == {site.at("/ok"), site.at("/moved"), site.at("/gone")}
    assert clock.waits == [1] * (len(site.asked) - 1)


def test_a_site_that_wants_days_is_left_alone_with_all_its_links(
    asker: Asker, site: Site
) -> None:
    """It said no once; that will do for today."""
    asker.ask(site.at("/busy-for-days"))

    assert asker.ask(site.at("/ok")).verdict is Verdict.REFUSED
    assert len(site.asked) == 1


def test_no_host_keeps_the_others_waiting() -> None:
    """Links are asked in rounds of hosts."""
    links = ["https://a.dev/1", "https://a.dev/2", "https://a.dev/3", "https://b.dev/1"]

    assert host_by_host(links) == [links[0], links[3], links[1], links[2]]


def test_a_private_address_is_not_asked_unless_that_is_wanted(site: Site) -> None:
    """A data file cannot make the check talk to the network it runs in."""
    careful = Asker("tea", Limits(pause=0))

    assert careful.ask(site.at("/ok")).verdict is Verdict.NOT_ASKED
    assert careful.ask(site.at("/ok").replace("127.0.0.1", "localhost")).verdict is (
        Verdict.NOT_ASKED
    )
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254"),
        *(
            "0.1.2.3",
            "100.64.0.1",
            "224.0.0.1",
            "::1",
            "fe80::1%eth0",
            "fc00::1",
            "::ffff:127.0.0.1",
        ),
        "2002:7f00:1::",
        *("64:ff9b::7f00:1", "64:ff9b:1::a00:1", "::7f00:1", "::ffff:0:7f00:1", "fec0::1"),
    ],
)
def test_private_networks_are_known_in_every_spelling(address: str) -> None:
    """Mapped or translated into IPv6, too."""
    assert not is_public(address)


def test_public_addresses_are_public() -> None:
    """So that anything is asked at all."""
    assert is_public("93.184.215.14")
    assert is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")
    assert is_public("64:ff9b::5db8:d70e")


def test_a_closed_door_is_unreachable(asker: Asker) -> None:
    """Nothing listens there."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        answer = asker.ask(f"http://127.0.0.1:{closed.getsockname()[1]}/")

    assert answer == Answer(Verdict.UNREACHABLE, "no connection can be made")


COPY = "web.archive.org/web/20141204000000/http://example.org/"


@pytest.mark.parametrize(
    ("says", "copy"),
    [
        (
            f'{{"archived_snapshots": {{"closest": {{"url": "http://{COPY}"}}}}}}',
            f"https://{COPY}",
        ),
        ('{"archived_snapshots": {}}', None),
        ('{"archived_snapshots": {"closest": {"url": "javascript:alert(1)"}}}', None),
        ("[]", None),
        ("busy", None),
    ],
)
def test_the_archive_is_asked_for_a_copy(
    asker: Asker, site: Site, says: str, copy: str | None
) -> None:
    """Only an address of its own form is taken over."""
    site.archive = says

    assert newest_copy(asker, "http://example.org/", api=site.at("/wayback")) == copy
