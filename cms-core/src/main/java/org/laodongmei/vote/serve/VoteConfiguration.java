package org.laodongmei.vote.serve;

import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Puts the servlet in its place. */
@Configuration(proxyBeanMethods = false)
class VoteConfiguration {

    @Bean
    ServletRegistrationBean<VoteServlet> votes(
            Campaigns campaigns, Ballots ballots, Cookies cookies, InstantSource clock) {
        VoteServlet servlet = new VoteServlet(campaigns, ballots, cookies, clock);
        var registration = new ServletRegistrationBean<>(servlet, "/api/v1/campaigns/*");
        registration.setName("votes");
        return registration;
    }
}
