package org.laodongmei.vote.serve;

import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Electors;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Puts the booth in its place. */
@Configuration(proxyBeanMethods = false)
class VoteConfiguration {

    /** As many as the web server keeps room for from one request to the next. */
    private static final int AT_ONCE = 200;

    /** What lets other sites' pages read counts comes first. */
    private static final int AFTER_THE_GATE = 1;

    @Bean
    FilterRegistrationBean<VoteFilter> votes(Booth booth, Campaigns campaigns, Watchers watchers) {
        var registration = new FilterRegistrationBean<>(new VoteFilter(booth, campaigns, watchers));
        registration.addUrlPatterns("/api/v1/campaigns/*");
        registration.setOrder(AFTER_THE_GATE);
        return registration;
    }

    /**
     * Two thousand who vote at once are not two thousand requests at once: each would take a
     * hundred kilobytes for headers as long as they may be, and fill the memory. Whoever waits for
     * a turn waits outside, for some milliseconds.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> turns() {
        Executor turns =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("request-", 0).factory());
        return server ->
                server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(turns));
    }

    @Bean
    Booth booth(
            Campaigns campaigns,
            Ballots ballots,
            Electors electors,
            Tallies tallies,
            Cookies cookies) {
        return new Booth(campaigns, ballots, electors, tallies, cookies);
    }

    @Bean
    Tallies tallies(Campaigns campaigns, InstantSource clock) {
        return new Tallies(campaigns, clock);
    }

    @Bean
    Watchers watchers(
            Campaigns campaigns, Tallies tallies, InstantSource clock, Environment environment) {
        int usual = Watchers.most(Runtime.getRuntime().maxMemory());
        int most = environment.getProperty("laodongmei.votes.watchers", Integer.class, usual);
        return new Watchers(campaigns, tallies, clock, most);
    }

    /** Requests that go on would hold up a stop until its time ran out. */
    @Bean
    ApplicationListener<ContextClosedEvent> lastCall(Watchers watchers) {
        return _ -> watchers.close();
    }
}
