package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.answer;
import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.operation;
import static org.laodongmei.api.describe.Operations.such;

import org.laodongmei.api.describe.Operations.Get;
import org.laodongmei.api.shape.Voted;

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

    CampaignPaths(Operations operations, Schemas schemas, Examples examples) {
        this.operations = operations;
        this.schemas = schemas;
        this.examples = examples;
    }

    void add() {
        operations.group(TAG, "投票活动");
        schemas.put("Campaign", Voted.CAMPAIGN, List.of());
        schemas.open("Challenge");
        operations.add(
                new Get(
                        "/api/v1/campaigns",
                        "listCampaigns",
                        "投票活动",
                        TAG,
                        List.of(),
                        schemas.listOf("Campaign"),
                        examples.campaigns()));
        schemas.put("Refusal", Voted.REFUSAL, Voted.REMEDY);
        get(
                "",
                "getCampaign",
                "规则、限额与候选人",
                schemas.put("CampaignDetails", Voted.DETAILS, List.of()));
        get(
                "/tally",
                "getTally",
                "现在的票数；隐藏期间 counts 为空",
                schemas.put("Tally", Voted.TALLY, List.of()));
        get(
                "/voter",
                "getVoter",
                "这个浏览器还剩几票；首次给它一个 Cookie",
                schemas.put("Voting", List.of(), List.of(Voted.VOTER)));
        ballots();
        receipts();
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
        Map<String, Object> all = new LinkedHashMap<>(responses);
        all.put("default", Operations.problem("不计入，title 是给投票人的话", "Refusal"));
        Map<String, Object> operation = operation(id, summary, TAG, parameters, all);
        operation.put("security", List.of());
        return operation;
    }

    private Map<String, Object> slug() {
        return such(inPath("slug", "活动"), examples.campaign());
    }

    private void ballots() {
        Map<String, Object> receipt = schemas.put("Receipt", Voted.RECEIPT, Voted.COUNT);
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
                Operations.body(
                        schemas.put("Ballot", Voted.BALLOT, Voted.PROOF), Map.of("candidate", 1)));
        operations.add(ONE + "/ballots", "post", operation);
    }

    private void receipts() {
        Map<String, Object> line = schemas.put("LedgerLine", Voted.LINE, Voted.REASON);
        operations.add(
                ONE + "/receipts/{receipt}",
                "get",
                voters(
                        "checkReceipt",
                        "凭回执查账",
                        List.of(slug(), inPath("receipt", "投票时给的回执")),
                        Map.of("200", answer("账上有这一票", line, null))));
    }
}
