package org.laodongmei.vote.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.campaign.Campaign;

import java.io.IOException;

/**
 * The booth on the port of the site, before all else there, and what only a connection that stays
 * open can tell: {@code GET SLUG/tally/events}, the counts as they move. What a campaign is, is
 * told further in.
 */
final class VoteFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String CAMPAIGNS = "/api/v1/campaigns";

    private final transient Booth booth;
    private final transient Campaigns campaigns;
    private final transient Watchers watchers;

    VoteFilter(Booth booth, Campaigns campaigns, Watchers watchers) {
        this.booth = booth;
        this.campaigns = campaigns;
        this.watchers = watchers;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Came came = new Came(request);
        Request.Target target = came.target();
        if (target.slug().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (came.method().equals("GET") && target.is("tally/events")) {
            Campaign campaign = campaigns.find(target.slug()).orElse(null);
            if (campaign != null) {
                watchers.watch(request, response, campaign);
                return;
            }
        }
        send(booth.answer(came), response);
    }

    /** Sends an answer. */
    static void send(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        byte[] body = reply.body();
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private record Came(HttpServletRequest request) implements Request {

        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String path() {
            String path = request.getServletPath();
            return path.length() < CAMPAIGNS.length() ? "" : path.substring(CAMPAIGNS.length());
        }

        @Override
        public @Nullable String header(String name) {
            return request.getHeader(name);
        }

        @Override
        public String address() {
            return request.getRemoteAddr();
        }

        @Override
        public byte[] body(int most) throws IOException {
            return request.getInputStream().readNBytes(most);
        }
    }
}
