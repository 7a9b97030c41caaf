package io.perennial.documentation;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is handed over where a sentence is asked for, in one source. */
final class SourceSentences extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** Calls that take a sentence, with its place among the arguments. */
  private static final Map<String, Integer> CALLS =
      Map.ofEntries(
          Map.entry("exception", 0),
          Map.entry("exceptionAt", 1),
          Map.entry("problem", 0),
          Map.entry("ofStatus", 1),
          Map.entry("Optional.of", 0),
          Map.entry("RefusedException.at", 2),
          Map.entry("generations.abandon", 2),
          Map.entry("each.ended", 2),
          Map.entry("missing.add", 0),
          Map.entry("names.add", 0),
          Map.entry(".row", 0),
          Map.entry("Measured.unknown", 1),
          Map.entry("Reason.of", 2),
          Map.entry("Measured.known", 2),
          Map.entry("ToDo.of", 3));

  /** Constructors, likewise; the last argument where there are fewer. */
  private static final Map<String, Integer> MADE =
      Map.ofEntries(
          Map.entry("RefusedException", 1),
          Map.entry("Place", 1),
          Map.entry("Details", 1),
          Map.entry("CannotDoException", 0),
          Map.entry("FieldError", 1),
          Map.entry("ViewState", 1),
          Map.entry("WeeklyLine", 0));

  /** What analyses say of their results is said by all that they say at some length. */
  private static final Pattern ANALYSES =
      Pattern.compile(".*/query/(backtest|contractmodel|purchasemodel|whatif)/[^/]+");

  private static final Pattern LONG = Pattern.compile("(?s)[A-Z]\\S*( \\S+){4,}");

  /** What would make a figure known: a thing, and behind it the command that records it. */
  private static final Pattern NEEDED = Pattern.compile("\\S.* \\([a-z]+(-[a-z]+)+\\)");

  private static final Pattern COMMAND = Pattern.compile(" \\([a-z]+(-[a-z]+)+\\)");

  private static final Pattern FORMAT = Pattern.compile("%(\\d+\\$)?[-,+0-9.]*[sdfS]|%%");

  private final ServerSentences all;
  private final CompilationUnitTree unit;
  private final boolean ofAnalyses;
  private @Nullable MethodTree method;
  private boolean inWords;
  private final Set<Tree> seen = new HashSet<>();

  SourceSentences(ServerSentences all, CompilationUnitTree unit) {
    this.all = all;
    this.unit = unit;
    this.ofAnalyses = ANALYSES.matcher(unit.getSourceFile().getName()).matches();
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    MethodTree outer = method;
    method = tree;
    if (tree.getName().contentEquals("message") && tree.getDefaultValue() != null) {
      add((ExpressionTree) tree.getDefaultValue());
    }
    inWords |= tree.getName().contentEquals("inWords");
    super.visitMethod(tree, nothing);
    method = outer;
    inWords = false;
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
    if (tree.getValue() instanceof String text && NEEDED.matcher(text).matches()) {
      all.add(template(text));
    }
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
    String end = constant(tree.getRightOperand());
    if (end != null && COMMAND.matcher(end).matches()) {
      all.add(sum(tree));
    }
    return super.visitBinary(tree, nothing);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    ExpressionTree select = call.getMethodSelect();
    String name = name(select);
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (String known : List.of(name, receiver(select) + "." + name)) {
      Integer index = CALLS.get(known);
      if (index != null && index < arguments.size()) {
        add(arguments.get(index));
      }
    }
    addToSinks(name, arguments);
    if (ofAnalyses && name.equals("formatted")) {
      addLong(call);
    }
    return super.visitMethodInvocation(call, nothing);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
    String name = name(made.getIdentifier());
    List<? extends ExpressionTree> arguments = made.getArguments();
    Integer index = MADE.get(name);
    if (index != null && !arguments.isEmpty()) {
      add(arguments.get(Math.min(index, arguments.size() - 1)));
    }
    addToSinks(name, arguments);
    return super.visitNewClass(made, nothing);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    if (inWords && tree.getExpression() != null) {
      add(tree.getExpression());
    } else if (ofAnalyses && tree.getExpression() != null) {
      addLong(tree.getExpression());
    }
    return super.visitReturn(tree, nothing);
  }

  private void addLong(ExpressionTree expression) {
    templates(expression).stream().filter(each -> LONG.matcher(each).matches()).forEach(all::add);
  }

  private void addToSinks(String name, List<? extends ExpressionTree> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (all.isSink(name, arguments.size(), i)) {
        add(arguments.get(i));
      }
    }
  }

  private void add(ExpressionTree expression) {
    templates(expression).forEach(all::add);
  }

  /** What the expression may be. */
  private List<String> templates(ExpressionTree expression) {
    return switch (expression) {
      case ParenthesizedTree within -> templates(within.getExpression());
      case LiteralTree literal ->
          literal.getValue() instanceof String text ? List.of(template(text)) : List.of();
      case ConditionalExpressionTree either -> {
        List<String> both = new ArrayList<>(templates(either.getTrueExpression()));
        both.addAll(templates(either.getFalseExpression()));
        yield both;
      }
      case SwitchExpressionTree choice -> results(choice);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> List.of(sum(sum));
      case MethodInvocationTree call -> called(call);
      case IdentifierTree name -> named(name);
      default -> List.of();
    };
  }

  private List<String> results(SwitchExpressionTree choice) {
    List<String> results = new ArrayList<>();
    for (CaseTree each : choice.getCases()) {
      if (each.getBody() instanceof ExpressionTree result) {
        results.addAll(templates(result));
      }
    }
    choice.accept(
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitYield(YieldTree tree, @Nullable Void nothing) {
            results.addAll(templates(tree.getValue()));
            return null;
          }
        },
        null);
    return results;
  }

  /** A sum of texts and values. */
  private String sum(BinaryTree sum) {
    List<ExpressionTree> parts = new ArrayList<>();
    ExpressionTree left = sum;
    while (left instanceof BinaryTree more && more.getKind() == Tree.Kind.PLUS) {
      parts.addFirst(more.getRightOperand());
      left = more.getLeftOperand();
    }
    parts.addFirst(left);
    StringBuilder text = new StringBuilder();
    int place = 0;
    for (ExpressionTree part : parts) {
      String constant = constant(part);
      if (constant != null) {
        text.append(constant);
        continue;
      }
      String format = formatted(part);
      if (format != null) {
        for (String each : template(format).split("(?<=})|(?=\\{)")) {
          text.append(each.startsWith("{") ? "{" + place++ + "}" : each);
        }
      } else {
        text.append('{').append(place++).append('}');
        add(part);
      }
    }
    return text.toString();
  }

  private static @Nullable String formatted(ExpressionTree part) {
    return part instanceof MethodInvocationTree call
            && name(call.getMethodSelect()).equals("formatted")
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? constant(select.getExpression())
        : null;
  }

  private static @Nullable String constant(ExpressionTree part) {
    if (part instanceof ParenthesizedTree within) {
      return constant(within.getExpression());
    }
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      String left = constant(sum.getLeftOperand());
      String right = constant(sum.getRightOperand());
      return left == null || right == null ? null : left + right;
    }
    return part instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? text
        : null;
  }

  private List<String> called(MethodInvocationTree call) {
    String name = name(call.getMethodSelect());
    String format = formatted(call);
    if (name.equals("format")) {
      format =
          call.getArguments().stream()
              .map(SourceSentences::constant)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    if (format != null) {
      call.getArguments().stream()
          .filter(each -> constant(each) == null || name.equals("formatted"))
          .forEach(this::add);
      return List.of(template(format));
    }
    if (!seen.add(call)) {
      return List.of();
    }
    List<String> returned = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        if (tree.getName().contentEquals(name)
            && tree.getParameters().size() == call.getArguments().size()) {
          MethodTree outer = method;
          method = tree;
          super.visitMethod(tree, nothing);
          method = outer;
        }
        return null;
      }

      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
        if (tree.getExpression() != null) {
          returned.addAll(templates(tree.getExpression()));
        }
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void nothing) {
        return null;
      }
    }.scan(declared(call) ? unit : null, null);
    seen.remove(call);
    return returned;
  }

  /** Whether it is a method of this source that is called. */
  private static boolean declared(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof IdentifierTree
        || call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree;
  }

  private List<String> named(IdentifierTree tree) {
    String name = tree.getName().toString();
    MethodTree within = method;
    if (within != null) {
      List<? extends VariableTree> parameters = within.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.get(i).getName().contentEquals(name)) {
          if (parameters.get(i).getType().toString().endsWith("String")) {
            String called = within.getName().toString();
            all.sink(called.equals("<init>") ? ofClass() : called, parameters.size(), i);
          }
          return List.of();
        }
      }
    }
    if (!seen.add(tree)) {
      return List.of();
    }
    List<String> given = new ArrayList<>();
    TreeScanner<@Nullable Void, @Nullable Void> scanner =
        new TreeScanner<>() {
          @Override
          public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
              given.addAll(templates(variable.getInitializer()));
            }
            return super.visitVariable(variable, nothing);
          }

          @Override
          public @Nullable Void visitAssignment(AssignmentTree assigned, @Nullable Void nothing) {
            if (assigned.getVariable().toString().equals(name)) {
              given.addAll(templates(assigned.getExpression()));
            }
            return super.visitAssignment(assigned, nothing);
          }
        };
    boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
    scanner.scan(constant || within == null ? unit : within, null);
    seen.remove(tree);
    return given;
  }

  private String ofClass() {
    String file = unit.getSourceFile().getName();
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
  }

  private static String name(Tree tree) {
    return tree instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : tree.toString().replaceFirst("<.*", "");
  }

  private static String receiver(ExpressionTree select) {
    return select instanceof MemberSelectTree of ? name(of.getExpression()) : "";
  }

  /** A format with numbered places. */
  private static String template(String format) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = FORMAT.matcher(format);
    int place = 0;
    int end = 0;
    while (matcher.find()) {
      text.append(format, end, matcher.start());
      text.append(matcher.group().equals("%%") ? "%" : "{" + place++ + "}");
      end = matcher.end();
    }
    return text.append(format.substring(end)).toString();
  }
}
