/// A call that is being compiled.
struct CallSite {
    let name: String
    let offset: Int
    let input: Step
    let arguments: [Syntax]
    let compiler: Compiler

    /// An argument, compiled.
    func step(_ index: Int) throws(Fault) -> Step { try compiler.step(arguments[index]) }

    func steps() throws(Fault) -> [Step] {
        var steps: [Step] = []
        for argument in arguments { steps.append(try compiler.step(argument)) }
        return steps
    }

    /// The text of an argument that is written as a string.
    func literal(_ index: Int) -> String? {
        guard arguments.indices.contains(index),
            case .literal(.string(let text)) = arguments[index].kind
        else { return nil }
        return text
    }
}
