"""Everything one request changes in a draft is one change: kept together or not at all."""

from bot.scheme.errors import OutdatedDraftError


def patched(api, version=None, **answers):
    return api.patch_draft("samtale", answers, "nb", version)


def test_what_is_taken_out_and_what_is_put_in_make_one_version(api):
    before = patched(api, title="En", need="Behov", participants=12)
    after = patched(api, before.version, title=None, need=None, participants=14)
    changes = api.draft_versions("samtale")["versions"][0]["changes"]

    assert after.version == before.version + 1
    assert {each["question"] for each in changes} == {"title", "need", "participants"}
    assert not {"title", "need"} & after.body["answers"].keys()


def test_where_another_change_came_between_nothing_of_a_request_is_kept(api, services, monkeypatch):
    before = patched(api, title="En", participants=12)
    save = type(services.drafting._drafts).save
    attempts = []

    def outrun(drafts, draft, *by):
        attempts.append(draft)
        if len(attempts) == 2:
            raise OutdatedDraftError(draft.id)
        return save(drafts, draft, *by)

    monkeypatch.setattr(type(services.drafting._drafts), "save", outrun)
    patched(api, before.version, title=None, participants=14)

    assert len(attempts) == 1


def test_a_stipend_that_is_taken_out_is_not_filled_in_again_by_the_same_request(api):
    patched(api, area=2, participants=15, participants_with_other_benefit=0, months_per_participant=12)
    left = patched(api, stipend_amount=None, title="En").body["answers"]

    assert "stipend_amount" not in left
    assert left["title"]["value"] == "En"
