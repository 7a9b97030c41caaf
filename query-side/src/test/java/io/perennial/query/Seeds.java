package io.perennial.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of a property: run with one source of randomness for each seed from 0 on, the same in
 * every run.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Seeds.Provider.class)
public @interface Seeds {

  /** How many seeds. */
  int value();

  /** Gives each run its randomness, named by its seed. */
  final class Provider implements ArgumentsProvider, AnnotationConsumer<Seeds> {

    private int seeds;

    @Override
    public void accept(Seeds annotation) {
      seeds = annotation.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return IntStream.range(0, seeds)
          .mapToObj(seed -> Arguments.of(Named.of("seed " + seed, new Random(seed))));
    }
  }
}
