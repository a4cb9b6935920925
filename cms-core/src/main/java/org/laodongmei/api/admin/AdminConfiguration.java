package org.laodongmei.api.admin;

import org.laodongmei.api.serve.Rates;
import org.laodongmei.db.Database;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.token.Tokens;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Puts the door before the management API. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    FilterRegistrationBean<Door> adminDoor(Tokens tokens, Accounts accounts, Rates rates) {
        FilterRegistrationBean<Door> registration =
                new FilterRegistrationBean<>(new Door(tokens, accounts, rates));
        registration.addUrlPatterns("/api/admin/*");
        registration.setOrder(0);
        return registration;
    }

    @Bean
    Repeats repeats(Database database, InstantSource clock) {
        return new Repeats(database, clock);
    }
}
