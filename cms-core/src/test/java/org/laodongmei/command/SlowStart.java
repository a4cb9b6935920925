package org.laodongmei.command;

import org.springframework.boot.CommandLineRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A part of a server's start that takes so long that the server is told to stop meanwhile. If that
 * takes the rooms away from the start, the start goes on at once, and the stop waits to hear it
 * complain.
 */
final class SlowStart implements CommandLineRunner {

    static final String REACHED = "slow start";

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch stopping = new CountDownLatch(1);

    @Override
    public void run(String... arguments) throws InterruptedException {
        System.out.println(REACHED);
        stopping.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @EventListener
    @Order
    void stop(ContextClosedEvent closed) throws InterruptedException {
        stopping.countDown();
        Thread.sleep(5_000);
    }
}
