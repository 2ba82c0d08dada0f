import JSON

/// A document that can be changed: members keep their order, leaves are text.
indirect enum Mutant {
    case object([(String, Mutant)])
    case array([Mutant])
    case leaf(String)

    init(_ value: JSONValue) {
        switch value.kind {
        case .object: self = .object(value.members.map { ($0.key, Mutant($0.value)) })
        case .array: self = .array(value.elements.map(Mutant.init))
        default: self = .leaf(String(decoding: value.sourceBytes, as: UTF8.self))
        }
    }

    var text: String {
        switch self {
        case .object(let members):
            "{" + members.map { "\"\($0.0)\":\($0.1.text)" }.joined(separator: ",") + "}"
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
        case .leaf(let text): text
        }
    }

    /// `entry[0].resource.item[1].quantity` as steps.
    static func steps(_ path: String) -> [String] {
        path.replacing("[", with: ".").replacing("]", with: "").split(separator: ".").map(
            String.init)
    }

    /// With another value at a path; nil takes what is there away. An index one past the end appends.
    func with(_ value: String?, at path: String) -> Mutant {
        with(value.map(Mutant.leaf), at: Self.steps(path)[...])
    }

    private func with(_ value: Mutant?, at steps: ArraySlice<String>) -> Mutant {
        guard let step = steps.first else { return value ?? self }
        let rest = steps.dropFirst()
        switch self {
        case .object(var members):
            if let index = members.firstIndex(where: { $0.0 == step }) {
                if rest.isEmpty, value == nil {
                    members.remove(at: index)
                } else {
                    members[index].1 = members[index].1.with(value, at: rest)
                }
            } else if rest.isEmpty, let value {
                members.append((step, value))
            }
            return .object(members)
        case .array(var elements):
            guard let index = Int(step) else { return self }
            if index == elements.count, let value { elements.append(value) }
            if index < elements.count {
                if rest.isEmpty, value == nil {
                    elements.remove(at: index)
                } else {
                    elements[index] = elements[index].with(value, at: rest)
                }
            }
            return .array(elements)
        case .leaf: return value ?? self
        }
    }

    /// Every place of a kind, as a path of FHIRPath below the root.
    func paths(_ wanted: (Mutant) -> Bool, _ path: String = "") -> [String] {
        var found = wanted(self) && !path.isEmpty ? [path] : []
        switch self {
        case .object(let members):
            for (name, child) in members {
                found += child.paths(wanted, path.isEmpty ? name : "\(path).\(name)")
            }
        case .array(let elements):
            for (index, child) in elements.enumerated() {
                found += child.paths(wanted, "\(path)[\(index)]")
            }
        case .leaf: break
        }
        return found
    }

    var isLeaf: Bool { if case .leaf = self { true } else { false } }
    var isObject: Bool { if case .object = self { true } else { false } }
}
