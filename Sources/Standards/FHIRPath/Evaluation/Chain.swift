/// A path so far, and the variables that it has defined (`defineVariable`): they hold for what follows in the path.
struct Chain {
    struct Binding: Sendable {
        var name: String
        var value: Step
    }

    var step: Step
    var defines: Binding?
    var bindings: [Binding] = []

    init(step: @escaping Step, defines: Binding?) {
        self.step = step
        self.defines = defines
    }

    /// The whole path: its variables first, each seeing those before it.
    var bound: Step {
        guard !bindings.isEmpty else { return step }
        let (step, bindings) = (step, bindings)
        return { (scope) throws(Fault) in
            var scope = scope
            for binding in bindings {
                scope.variables = Scope.Variables(
                    binding.name, try binding.value(scope), outer: scope.variables)
            }
            return try step(scope)
        }
    }
}
