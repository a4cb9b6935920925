package org.laodongmei.api.serve;

import org.laodongmei.api.ask.Lists;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.entry.Entries;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.site.Publisher;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.time.InstantSource;
import java.util.Set;

/**
 * Puts the gate before the API. Its settings: {@code laodongmei.api.open} (true: without a key
 * too), {@code laodongmei.api.origins} (* or a list of origins whose pages may read), {@code
 * laodongmei.api.rate} and {@code laodongmei.api.key-rate} (requests a minute without and with a
 * key).
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final int USUAL_RATE = 600;
    private static final int USUAL_KEY_RATE = 6_000;

    @Bean
    Rates apiRates(Environment environment) {
        return new Rates(
                environment.getProperty("laodongmei.api.rate", Integer.class, USUAL_RATE),
                environment.getProperty("laodongmei.api.key-rate", Integer.class, USUAL_KEY_RATE));
    }

    @Bean
    FilterRegistrationBean<Gate> apiGate(
            Answers answers, Tokens tokens, Rates rates, Environment environment) {
        boolean open = environment.getProperty("laodongmei.api.open", Boolean.class, true);
        String[] origins =
                environment.getProperty(
                        "laodongmei.api.origins", String[].class, new String[] {"*"});
        Gate gate =
                new Gate(new Origins(Set.of(origins)), new Callers(tokens, open), rates, answers);
        FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(gate);
        registration.addUrlPatterns("/api/v1/*", Gate.GHOST + "*", "/v3/api-docs");
        registration.setOrder(0);
        return registration;
    }

    @Bean
    Answers apiAnswers(Publisher publisher) {
        return new Answers(publisher);
    }

    @Bean
    Lists lists(InstantSource clock) {
        return new Lists(clock);
    }

    @Bean
    Reading reading(Entries entries, Lists lists) {
        return new Reading(entries, lists);
    }
}
