package org.laodongmei.vote.serve.lean;

import org.laodongmei.vote.serve.Booth;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.net.InetAddress;

/** Opens the port when there is to be one. */
@Configuration(proxyBeanMethods = false)
class LeanConfiguration {

    @Bean
    @ConditionalOnExpression("${laodongmei.votes.port:0} != 0")
    Listener listener(Booth booth, Environment settings) {
        return new Listener(
                booth,
                Proxies.of(settings),
                settings.getProperty("server.address", InetAddress.class),
                settings.getRequiredProperty("laodongmei.votes.port", Integer.class));
    }
}
