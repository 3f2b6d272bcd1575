"""The assistant's own services behind the gateway, and links that are made and opened in a test."""

from bot.api.facade import GatewayServices
from bot.bootstrap import services_on
from tests.gateway.running import Talk, running


def full(address, **settings):
    """Run the gateway with the services the program has; the engine is the scripted one."""
    return running(address, services_on=lambda store: GatewayServices(services_on(store)), **settings)


async def link_of(talk, mode):
    answer = await talk.call("POST", "/links", json={"mode": mode})
    assert answer.status_code == 201, answer.text
    return answer.json()


def secret_of(link):
    return link["url"].partition("#/l/")[2]


async def opened(client, link):
    """Open a link and give the conversation as its holder sees it."""
    answer = await client.post("/api/links", json={"secret": secret_of(link)})
    assert answer.status_code == 201, answer.text
    return Talk(client, answer.json())


async def holder(run, mode, talk=None):
    """Give a conversation as somebody sees it who came by a link of a mode."""
    talk = talk or await run.open()
    return await opened(run.client, await link_of(talk, mode))
