package io.perennial.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.RestController;

/** Rules of what answers requests and of what waits. */
final class AnsweringRules {

  private AnsweringRules() {}

  static final ArchRule NOBODY_SLEEPS =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "it sleeps",
                  call ->
                      call.getName().equals("sleep")
                          && (call.getTargetOwner().isEquivalentTo(Thread.class)
                              || call.getTargetOwner().isEquivalentTo(TimeUnit.class))))
          .because("what is waited for happens, or a time limit ends the wait");

  static final ArchRule ENDPOINTS_ARE_HIDDEN =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .notBePublic()
          .because("an endpoint is called over HTTP and by nobody else");
}
