package org.laodongmei.vote.serve;

import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Electors;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

import java.time.InstantSource;

/** Puts the servlet in its place. */
@Configuration(proxyBeanMethods = false)
class VoteConfiguration {

    @Bean
    ServletRegistrationBean<VoteServlet> votes(
            Booth booth, Campaigns campaigns, Watchers watchers) {
        VoteServlet servlet = new VoteServlet(booth, campaigns, watchers);
        var registration = new ServletRegistrationBean<>(servlet, "/api/v1/campaigns/*");
        registration.setName("votes");
        return registration;
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
