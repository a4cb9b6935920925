package org.laodongmei.site.page.vote;

import org.laodongmei.vote.Act;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.Results.Standing;
import org.laodongmei.vote.ledger.Curve.Hour;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/** The result of a campaign for other programs. */
public final class ResultJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ResultJson() {}

    private record Told(
            String campaign,
            String title,
            Instant start,
            Instant end,
            Instant settled,
            long counted,
            long voided,
            List<Candidate> standings,
            List<Hour> turnout,
            List<Act> acts) {}

    private record Candidate(
            int rank, int number, String name, String group, int count, int voided) {

        static Candidate of(Standing it) {
            return new Candidate(
                    it.rank(),
                    it.candidate().number(),
                    it.candidate().name(),
                    it.candidate().group(),
                    it.count(),
                    it.voided());
        }
    }

    /** A result that is final, as JSON in UTF-8. */
    public static byte[] of(Result result) {
        return JSON.writeValueAsBytes(
                new Told(
                        result.campaign().slug(),
                        result.campaign().title(),
                        result.campaign().start(),
                        result.campaign().end(),
                        result.frozenAt().orElseThrow(),
                        result.counted(),
                        result.voided(),
                        result.standings().stream().map(Candidate::of).toList(),
                        result.hours(),
                        result.acts()));
    }
}
