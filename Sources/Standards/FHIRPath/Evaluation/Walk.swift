import JSON

/// Names, one after the other, from every item to its children.
struct Walk: Sendable {
    private let members: [Member]
    private let names: [String]
    private let offset: Int

    init(_ names: [String], offset: Int) {
        self.names = names
        members = names.map { TypeTable.shared.member($0) }
        self.offset = offset
    }

    func follow(_ start: Items, _ run: Run) throws(Fault) -> Items {
        var found = Items.none
        switch start {
        case .none: break
        case .one(let item): try follow(item, run, &found)
        case .many(let list): for item in list { try follow(item, run, &found) }
        }
        return found
    }

    /// Whether the one string that a single step leads to is a text; nil where it leads to anything else, or nowhere.
    func plainString(of node: PathNode, equals text: String) -> Bool? {
        let json = node.json
        guard !json.documentHasExtras, !node.type.isOpen,
            case .plain(let type) = members[0].step(from: node.type), type.form == .string,
            let child = json.member(members[0].key, at: json.tapeIndex),
            json.kind(at: child) == .string
        else { return nil }
        return json.string(at: child, equals: text)
    }

    private func follow(_ item: PathItem, _ run: Run, _ found: inout Items) throws(Fault) {
        switch item {
        case .node(let node): try follow(node, from: 0, run, &found)
        // What type() gives has two members (FHIRPath N1, section 6.3.5), which have none.
        case .type(let space, let name) where names.count == 1:
            try run.spend(1, at: offset)
            if names[0] == "name" { found.append(.string(name)) }
            if names[0] == "namespace" { found.append(.string(space)) }
        default: break
        }
    }

    /// To the end of the path with one child before the next: the order is the same as level by level.
    private func follow(
        _ node: PathNode, from position: Int, _ run: Run, _ found: inout Items
    ) throws(Fault) {
        guard position < members.count else {
            try run.spend(1, at: offset)
            return found.append(.node(node))
        }
        guard node.json.documentHasExtras else {
            return try follow(
                node.json, at: node.json.tapeIndex, node.type, from: position, run, &found)
        }
        try run.spend(1, at: offset)
        try node.children(members[position]) { (child) throws(Fault) in
            try follow(child, from: position + 1, run, &found)
        }
    }

    /// The same in a document whose primitives have neither ids nor extensions, by indices of its values.
    private func follow(
        _ json: JSONValue, at start: Int, _ type: TypeID, from first: Int, _ run: Run,
        _ found: inout Items
    ) throws(Fault) {
        var (index, type, position) = (start, type, first)
        while position < members.count {
            try run.spend(1, at: offset)
            let member = members[position]
            position += 1
            switch type.isOpen ? .other : member.step(from: type) {
            case .nothing: return
            case .plain(let next):
                guard let child = json.member(member.key, at: index) else { return }
                guard let only = try one(of: json, at: child, next, from: position, run, &found)
                else { return }
                (index, type) = (only, next)
            case .choice(let choices):
                for choice in choices {
                    guard let child = json.member(choice.key, at: index),
                        let only = try one(
                            of: json, at: child, choice.type, from: position, run, &found)
                    else { continue }
                    try follow(json, at: only, choice.type, from: position, run, &found)
                }
                return
            case .other:
                let node = PathNode(json.onTape(index), type: type)
                return try node.children(member) { (child) throws(Fault) in
                    try follow(child, from: position, run, &found)
                }
            }
        }
        try run.spend(1, at: offset)
        found.append(.node(PathNode(json.onTape(index), type: type)))
    }

    /// The index of a value that is no list; the elements of a list are followed here.
    private func one(
        of json: JSONValue, at child: Int, _ type: TypeID, from position: Int, _ run: Run,
        _ found: inout Items
    ) throws(Fault) -> Int? {
        switch json.kind(at: child) {
        case .null: return nil
        case .array:
            var element = child + 1
            let end = json.end(at: child)
            while element < end {
                if json.kind(at: element) != .null {
                    try follow(json, at: element, type, from: position, run, &found)
                }
                element = json.end(at: element)
            }
            return nil
        default: return child
        }
    }
}
