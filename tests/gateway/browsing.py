"""A browser without script: reads pages, fills in their forms, sends them, keeps cookies."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin

ORIGIN = "http://test"
WITHOUT_END = {"meta", "link", "input", "br", "hr", "img"}
TICKED = ("radio", "checkbox")


@dataclass
class Control:
    """An element of a form that sends something."""

    name: str
    kind: str
    value: str = ""
    is_on: bool = True
    attributes: dict = field(default_factory=dict)


@dataclass
class Form:
    """A form and what it would send as it stands."""

    action: str
    method: str
    controls: list = field(default_factory=list)

    def filled(self, changes):
        """Give the fields as a browser sends them once these are filled in; a list is several ticks."""
        for name, value in changes.items():
            self._put(name, value if isinstance(value, list) else [value])
        return [(each.name, each.value) for each in self.controls if each.name and each.is_on and each.kind != "button"]

    def control(self, name):
        return next(each for each in self.controls if each.name == name)

    def _put(self, name, values):
        controls = [each for each in self.controls if each.name == name]
        assert controls, f"the form has no {name}"
        for each in controls:
            if each.kind in TICKED:
                each.is_on = each.value in values
            else:
                each.value = values[0]
        assert controls[0].kind not in TICKED or any(each.is_on for each in controls) or values == [None]


class Page(HTMLParser):
    """A page that was answered."""

    def __init__(self, answer):
        super().__init__()
        self.answer = answer
        self.status = answer.status_code
        self.elements = []
        self.forms = []
        self.title = ""
        self._words = []
        self._open = []
        self._inside = None
        self.feed(answer.text)

    @property
    def text(self):
        return " ".join(" ".join(self._words).split())

    @property
    def language(self):
        return next(attributes["lang"] for tag, attributes in self.elements if tag == "html")

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def links(self):
        return [attributes["href"] for tag, attributes in self.elements if tag == "a"]

    def link(self, part):
        return next(each for each in self.links if part in each)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if tag not in WITHOUT_END:
            self._open.append(tag)
        if tag == "form":
            self.forms.append(Form(attributes["action"], attributes["method"]))
        if tag in ("input", "textarea", "select", "button"):
            self._add(tag, attributes)
        if tag == "option" and "selected" in attributes:
            self._inside.value = attributes["value"]

    def handle_endtag(self, tag):
        assert self._open.pop() == tag, f"</{tag}> closes nothing"
        if tag in ("textarea", "select"):
            self._inside = None

    def handle_data(self, data):
        if self._open and self._open[-1] == "textarea":
            self._inside.value += data.removeprefix("\n")
        elif self._open and self._open[-1] == "title":
            self.title += data
        self._words.append(data)

    def _add(self, tag, attributes):
        kind = attributes.get("type", "text") if tag == "input" else tag
        is_on = "checked" in attributes if kind in TICKED else True
        control = Control(attributes.get("name", ""), kind, attributes.get("value", ""), is_on, attributes)
        self.forms[-1].controls.append(control)
        if tag in ("textarea", "select"):
            self._inside = control


class Browser:
    """Whoever sits in front of the pages."""

    def __init__(self, client, language="nb"):
        self._client = client
        self._language = language
        self.cookies = {}

    async def get(self, path, **headers):
        return Page(await self._sent("GET", path, headers=headers))

    async def file(self, path):
        return await self._sent("GET", path)

    async def submit(self, page, changes=None, button=None, origin=ORIGIN):
        """Send a page's last form, and go where the answer leads."""
        form = page.forms[-1]
        fields = form.filled(changes or {}) + ([(button, "ja")] if button else [])
        action = urljoin(str(page.answer.request.url), form.action)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if origin:
            headers["Origin"] = origin
        # A browser sends the line ends of Windows.
        content = urlencode([(name, value.replace("\n", "\r\n")) for name, value in fields])
        answer = await self._sent(form.method.upper(), action, headers=headers, content=content)
        if answer.status_code == 303:
            return await self.get(urljoin(action, answer.headers["location"]))
        return Page(answer)

    async def begin(self, area=None):
        """Begin a draft, and choose its area."""
        page = await self.submit(await self.get(f"/enkel/utkast?sprak={self._language}"))
        assert page.status == 200, page.text
        return page if area is None else await self.submit(page, {"q.area": str(area)}, "videre")

    async def _sent(self, method, path, headers=None, **more):
        sent = {"Accept-Language": self._language, **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = await self._client.request(method, path, headers=sent, **more)
        for each in answer.headers.get_list("set-cookie"):
            name, _, value = each.partition(";")[0].partition("=")
            self.cookies = {**self.cookies, name: value} if value else {}
        return answer
