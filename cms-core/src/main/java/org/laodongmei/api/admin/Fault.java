package org.laodongmei.api.admin;

import org.laodongmei.api.serve.Problem;

/** Something is not done; the caller is told why. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Fault(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    static Fault of(int status, String code, String title, String detail) {
        return new Fault(Problem.of(status, code, title, detail));
    }

    /** What is not there, or is nobody's business. */
    static Fault missing() {
        return of(404, "missing", "Not found", "没有找到。");
    }

    static Fault changed() {
        return of(412, "changed", "Changed since", "稿件在您读取之后又有改动，请重新读取再试。");
    }

    Problem problem() {
        return problem;
    }
}
