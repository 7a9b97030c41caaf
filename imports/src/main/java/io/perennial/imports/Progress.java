package io.perennial.imports;

/** Is told how far a long piece of work has come. */
public interface Progress {

  /** Starts; about {@code skip} of {@code all} were done before. */
  void start(long skip, long all);

  /** So many are done, those done before included. */
  void done(long count);

  /** Says something in between. */
  void say(String message);

  /** It is over. */
  void end();
}
