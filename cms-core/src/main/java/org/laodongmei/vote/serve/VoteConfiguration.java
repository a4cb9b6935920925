package org.laodongmei.vote.serve;

import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Puts the servlet in its place. */
@Configuration(proxyBeanMethods = false)
class VoteConfiguration {

    @Bean
    ServletRegistrationBean<VoteServlet> votes(
            Campaigns campaigns,
            Ballots ballots,
            InstantSource clock,
            @Value("${laodongmei.base-url:}") String baseUrl) {
        VoteServlet servlet =
                new VoteServlet(campaigns, ballots, clock, baseUrl.startsWith("https:"));
        var registration = new ServletRegistrationBean<>(servlet, "/api/v1/campaigns/*");
        registration.setName("votes");
        return registration;
    }
}
