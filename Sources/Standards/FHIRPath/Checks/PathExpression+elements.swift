extension PathExpression {
    /// The elements that its paths name, from what they begin at: `%line.quantity.value` names `quantity` and `value` of `line`.
    ///
    /// What stands in the arguments of a function is of whatever that looks at, and is left out; what begins at no variable is of
    /// `focus`.
    public func elements(
        focus: String
    ) -> [(variable: String, names: [String])] {
        syntax.elements(focus: focus)
    }
}

extension Syntax {
    fileprivate func elements(focus: String) -> [(variable: String, names: [String])] {
        switch kind {
        case .name(let name): [(focus, [name])]
        case .variable(let variable): [(variable, [])]
        case .path(let first, let links):
            if let head = first.head(focus: focus) {
                [(head.variable, head.names + links.compactMap(\.name))]
            } else {
                first.elements(focus: focus)
            }
        case .call: []
        default: parts.flatMap { $0.elements(focus: focus) }
        }
    }

    private func head(focus: String) -> (variable: String, names: [String])? {
        switch kind {
        case .name(let name): (focus, [name])
        case .variable(let variable): (variable, [])
        default: nil
        }
    }
}

extension Syntax.Link {
    fileprivate var name: String? {
        if case .name(let name) = kind { name } else { nil }
    }
}
