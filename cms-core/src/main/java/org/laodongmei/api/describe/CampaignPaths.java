package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.answer;
import static org.laodongmei.api.describe.Operations.closed;
import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.operation;
import static org.laodongmei.api.describe.Operations.such;
import static org.laodongmei.api.describe.Schemas.list;
import static org.laodongmei.api.describe.Schemas.ref;
import static org.laodongmei.api.describe.Schemas.type;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.describe.Operations.Get;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Campaigns: which there are, who can be liked, the counts, and how a like is cast. */
final class CampaignPaths {

    private static final String TAG = "campaigns";
    private static final String ONE = "/api/v1/campaigns/{slug}";

    private final Operations operations;
    private final Schemas schemas;
    private final Examples examples;
    private final @Nullable String slug;

    CampaignPaths(Operations operations, Schemas schemas, Examples examples) {
        this.operations = operations;
        this.schemas = schemas;
        this.examples = examples;
        this.slug = examples.campaign();
    }

    void add() {
        operations.group(TAG, "投票活动");
        schemas.named().put("Campaign", campaign());
        operations.add(
                new Get(
                        "/api/v1/campaigns",
                        "listCampaigns",
                        "投票活动",
                        TAG,
                        List.of(),
                        schemas.listOf("Campaign"),
                        examples.campaigns()));
        schemas.named().put("Voter", voter());
        schemas.named().put("Refusal", refusal());
        get("", "getCampaign", "规则、限额与候选人", schemas.named("CampaignDetails", details()));
        get("/tally", "getTally", "现在的票数；隐藏期间 counts 为空", schemas.named("Tally", tally()));
        get("/voter", "getVoter", "这个浏览器还剩几票；首次给它一个 Cookie", schemas.named("Voting", voting()));
        ballots();
        receipts();
    }

    private static Map<String, Object> campaign() {
        Map<String, Object> campaign = new LinkedHashMap<>();
        for (String name : List.of("slug", "title", "summary", "identity", "details", "tally")) {
            campaign.put(name, type("string", ""));
        }
        campaign.put("url", type("string", "uri"));
        campaign.put("embed", type("string", "uri"));
        campaign.put("starts_at", type("string", "date-time"));
        campaign.put("ends_at", type("string", "date-time"));
        campaign.put("final", type("boolean", ""));
        return closed(campaign);
    }

    private static Map<String, Object> details() {
        Map<String, Object> limits = new LinkedHashMap<>();
        for (String name : List.of("total", "perDay", "perGroup", "perCandidate")) {
            limits.put(name, type("integer", ""));
        }
        limits.put("again", type("boolean", ""));
        Map<String, Object> candidate = new LinkedHashMap<>();
        candidate.put("number", type("integer", ""));
        for (String name : List.of("entry", "name", "group")) {
            candidate.put(name, type("string", ""));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        for (String name : List.of("slug", "title", "summary", "order", "seed", "identity")) {
            details.put(name, type("string", ""));
        }
        details.put("rules", list(type("string", "")));
        details.put("start", type("string", "date-time"));
        details.put("end", type("string", "date-time"));
        details.put("hiddenUntil", orNull("date-time"));
        details.put("limits", closed(limits));
        details.put("candidates", list(closed(candidate)));
        return closed(details);
    }

    private static Map<String, Object> orNull(String format) {
        return new LinkedHashMap<>(Map.of("type", List.of("string", "null"), "format", format));
    }

    private static Map<String, Object> tally() {
        Map<String, Object> tally = new LinkedHashMap<>();
        tally.put("campaign", type("string", ""));
        tally.put("hidden", type("boolean", ""));
        tally.put("final", type("boolean", ""));
        tally.put("total", type("integer", ""));
        tally.put("counts", list(type("integer", "")));
        return closed(tally);
    }

    private static Map<String, Object> voter() {
        Map<String, Object> voter = new LinkedHashMap<>();
        voter.put("liked", list(type("integer", "")));
        voter.put("left", type("integer", ""));
        voter.put("next", orNull("date-time"));
        return closed(voter);
    }

    private static Map<String, Object> voting() {
        Map<String, Object> voting = closed(new LinkedHashMap<>(Map.of("voter", ref("Voter"))));
        voting.put("required", List.of());
        return voting;
    }

    private void get(String below, String id, String summary, Map<String, Object> schema) {
        operations.add(
                ONE + below,
                "get",
                voters(id, summary, List.of(slug()), Map.of("200", answer("成功", schema, null))));
    }

    /** Whatever does not count is told to the voter in a sentence. */
    private static Map<String, Object> voters(
            String id,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> responses) {
        Map<String, Object> refused = new LinkedHashMap<>();
        refused.put("description", "不计入，title 是给投票人的话");
        refused.put(
                "content", Map.of("application/problem+json", Map.of("schema", ref("Refusal"))));
        Map<String, Object> all = new LinkedHashMap<>(responses);
        all.put("default", refused);
        Map<String, Object> operation = operation(id, summary, TAG, parameters, all);
        operation.put("security", List.of());
        return operation;
    }

    private static Map<String, Object> refusal() {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("title", type("string", ""));
        refusal.put("status", type("integer", ""));
        refusal.put("reason", type("string", ""));
        refusal.put("next", type("string", "date-time"));
        refusal.put("voter", ref("Voter"));
        refusal.put("ticket", type("string", ""));
        refusal.put("delay", type("integer", ""));
        refusal.put("challenge", type("object", ""));
        Map<String, Object> closed = closed(refusal);
        closed.put("required", List.of("title", "status"));
        return closed;
    }

    private Map<String, Object> slug() {
        return such(inPath("slug", "活动"), slug);
    }

    private void ballots() {
        Map<String, Object> ballot = new LinkedHashMap<>();
        ballot.put("candidate", type("integer", ""));
        ballot.put("proof", type("string", ""));
        ballot.put("ticket", type("string", ""));
        Map<String, Object> form = closed(ballot);
        form.put("required", List.of("candidate"));
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("receipt", type("string", ""));
        counted.put("candidate", type("integer", ""));
        counted.put("count", type("integer", ""));
        counted.put("voter", ref("Voter"));
        Map<String, Object> whole = closed(counted);
        whole.put("required", List.of("receipt", "candidate", "voter"));
        Map<String, Object> receipt = schemas.named("Receipt", whole);
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("201", answer("已计入", receipt, null));
        responses.put("200", answer("早已计入，这是原来的回执", receipt, null));
        Map<String, Object> operation =
                voters(
                        "castBallot",
                        "投一票；须带 getVoter 给的 Cookie，从本站页面发出",
                        List.of(slug()),
                        responses);
        operation.put(
                "requestBody",
                Operations.body(schemas.named("Ballot", form), Map.of("candidate", 1)));
        operations.add(ONE + "/ballots", "post", operation);
    }

    private void receipts() {
        Map<String, Object> checked = new LinkedHashMap<>();
        checked.put("number", type("integer", ""));
        checked.put("counts", type("boolean", ""));
        checked.put("reason", type("string", ""));
        checked.put("candidate", type("integer", ""));
        checked.put("name", type("string", ""));
        checked.put("at", type("string", "date-time"));
        Map<String, Object> line = closed(checked);
        line.put("required", List.of("number", "counts", "candidate", "name", "at"));
        operations.add(
                ONE + "/receipts/{receipt}",
                "get",
                voters(
                        "checkReceipt",
                        "凭回执查账",
                        List.of(slug(), inPath("receipt", "投票时给的回执")),
                        Map.of("200", answer("账上有这一票", schemas.named("LedgerLine", line), null))));
    }
}
