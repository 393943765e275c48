// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.testing.Sandbox;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Takes one step with the provider and never commits what it answered. Its environment says where the database is and what
 * the provider; what it heard from it stands on its output.
 */
public final class DyingTill {

    private static final Set<String> MOVES = Set.of("createSession", "capture", "refund");

    private DyingTill() {}

    /** @param arguments the step and the donation */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(environment.get("DATABASE_URL"));
        source.setUser(environment.get("DATABASE_USER"));
        source.setPassword(environment.get("DATABASE_PASSWORD"));
        AtomicBoolean answered = new AtomicBoolean();
        Till till = new Till(
                new DyingDatabase(source, answered),
                heard(Sandbox.provider(environment.get("STRIPE_API_BASE")), answered));
        till.step(arguments[0], UUID.fromString(arguments[1]));
    }

    /** The provider, whose answers are shown and remembered before anybody else knows them. */
    private static PaymentProvider heard(PaymentProvider stripe, AtomicBoolean answered) {
        return (PaymentProvider) Proxy.newProxyInstance(
                DyingTill.class.getClassLoader(), new Class<?>[] {PaymentProvider.class}, (proxy, method, given) -> {
                    Object answer;
                    try {
                        answer = method.invoke(stripe, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (MOVES.contains(method.getName())) {
                        System.out.println(List.of(method.getName(), answer));
                        System.out.flush();
                        answered.set(true);
                    }
                    return answer;
                });
    }
}
