// SPDX-License-Identifier: Apache-2.0
package org.careforall.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.clock.Recurring;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How the house is built (DESIGN: "The house"). Each rule has a fixture that breaks it: {@link RulesTest}. */
final class Rules {

    private static final String[] APPS = {
        "org.careforall.user..",
        "org.careforall.campaign..",
        "org.careforall.donation..",
        "org.careforall.payment..",
        "org.careforall.notification.."
    };

    static final ArchRule AN_APP_REACHES_ANOTHER_ONLY_THROUGH_EVENTS_OR_ITS_API = slices().matching(
                    "org.careforall.(user|campaign|donation|payment|notification)..")
            .should()
            .notDependOnEachOther();

    static final ArchRule EVENTS_DEPEND_ON_NOTHING = noClasses()
            .that()
            .resideInAPackage("org.careforall.events..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.careforall.events..", "java..");

    static final ArchRule MONEY_DEPENDS_ON_NOTHING = noClasses()
            .that()
            .resideInAPackage("org.careforall.money..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.careforall.money..", "java..");

    static final ArchRule WHAT_AN_AUDITOR_RUNS_DEPENDS_ON_NOTHING = noClasses()
            .that()
            .resideInAPackage("org.careforall.transparency..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.careforall.transparency..", "java..", "javax.crypto..");

    static final ArchRule THE_PLATFORM_KNOWS_NO_APP = noClasses()
            .that()
            .resideInAPackage("org.careforall.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APPS)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.careforall.money..");

    static final ArchRule THE_PLATFORM_HAS_NO_ENTITY = noClasses()
            .that()
            .resideInAPackage("org.careforall.platform..")
            .should()
            .beAnnotatedWith(Entity.class);

    static final ArchRule ENTITIES_KNOW_NEITHER_CONTROL_NOR_BOUNDARY = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..control..", "..boundary..");

    static final ArchRule CONTROL_KNOWS_NO_BOUNDARY = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..boundary..");

    static final ArchRule HTTP_AND_JMS_STOP_AT_THE_BOUNDARY = noClasses()
            .that()
            .resideInAnyPackage("..entity..", "..control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.jms..", "jakarta.servlet..");

    static final ArchRule RESOURCES_AND_LISTENERS_LIVE_IN_THE_BOUNDARY = classes()
            .that()
            .resideInAnyPackage(APPS)
            .and(DescribedPredicate.describe(
                    "are resources or listeners",
                    type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(MessageDriven.class)))
            .should()
            .resideInAPackage("..boundary..");

    static final ArchRule NO_SERVERS_OWN_API = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.ibm..", "io.openliberty..", "org.jboss.resteasy..", "org.apache.activemq..");

    /** One door, {@code platform.database.Database}: it knows when a connection may be held, and when it must go back. */
    static final ArchRule ONLY_THE_PLATFORM_TOUCHES_A_DATA_SOURCE = noClasses()
            .that()
            .resideInAnyPackage(APPS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class);

    /** Servers read gauges on threads that belong to no app: {@code Gauges} reads them in the app's context. */
    static final ArchRule GAUGES_ARE_READ_IN_THE_APPS_CONTEXT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.careforall.platform.health.Gauges")
            .should()
            .callMethodWhere(target(owner(assignableTo(MetricRegistry.class))).and(target(name("gauge"))));

    /** So that they are made at the app's start ({@code BeansAtStart}), not on the thread that asks first. */
    static final ArchRule HEALTH_CHECKS_ARE_MADE_AT_THE_START =
            classes().that().implement(HealthCheck.class).should().beAnnotatedWith(ApplicationScoped.class);

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveNameMatching(".*(Helper|Utils?|Impl|Service)$");

    static final ArchRule DEPENDENCIES_ARE_SAID_IN_THE_CONSTRUCTOR = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(APPS)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(Singleton.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(MessageDriven.class)
            .should()
            .notBeAnnotatedWith(Inject.class);

    static final ArchRule EVERY_OPERATION_DECLARES_WHO_MAY_CALL_IT = methods()
            .that(DescribedPredicate.describe("are operations", Rules::isOperation))
            .should(declareExactlyOneOf(PermitAll.class, SignedIn.class, RequiresPermission.class));

    static final ArchRule A_ROUND_THAT_FAILS_DOES_NOT_STOP_THE_CLOCK = classes()
            .that(DescribedPredicate.describe("have timers", Rules::hasTimers))
            .should(ArchCondition.from(
                    DescribedPredicate.describe("survive a failed round", Rules::survivesItsRounds)));

    private Rules() {}

    private static boolean hasTimers(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Schedule.class));
    }

    /** Under {@link Recurring}, and in no transaction of the container's, which would fail after it. */
    private static boolean survivesItsRounds(JavaClass type) {
        boolean recurring = type.tryGetAnnotationOfType(Interceptors.class)
                .filter(with -> List.of(with.value()).contains(Recurring.class))
                .isPresent();
        boolean managesItsOwn = type.tryGetAnnotationOfType(TransactionManagement.class)
                .filter(by -> by.value() == TransactionManagementType.BEAN)
                .isPresent();
        boolean inNone = type.tryGetAnnotationOfType(TransactionAttribute.class)
                .filter(by -> by.value() == TransactionAttributeType.NOT_SUPPORTED)
                .isPresent();
        return recurring && (managesItsOwn || inNone);
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)
                        || List.of(
                                        "jakarta.ws.rs.GET",
                                        "jakarta.ws.rs.POST",
                                        "jakarta.ws.rs.PUT",
                                        "jakarta.ws.rs.PATCH",
                                        "jakarta.ws.rs.DELETE")
                                .contains(annotation.getRawType().getName()));
    }

    @SafeVarargs
    private static ArchCondition<JavaMethod> declareExactlyOneOf(
            Class<? extends java.lang.annotation.Annotation>... declarations) {
        return new ArchCondition<>("declare exactly one of @PermitAll, @SignedIn, @RequiresPermission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long declared =
                        Stream.of(declarations).filter(method::isAnnotatedWith).count();
                if (declared != 1) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " declares " + declared + " of them"));
                }
            }
        };
    }
}
