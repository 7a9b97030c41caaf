package io.perennial.query.whatif;

import io.perennial.query.view.FigureArguments;

/**
 * What is asked.
 *
 * @param asItIs by the policy in force
 * @param instead by the one that the arguments describe
 * @param <D> the document that both sides judge by
 */
record Question<D>(Side<D> asItIs, Side<D> instead) {

  /** Makes a question of its arguments. */
  @FunctionalInterface
  interface Asked {
    /** The question. */
    Question<?> with(FigureArguments arguments);
  }
}
