import JSON

/// Values and codes that the tables give, compared with those of a document.
extension ProfileRun {
    /// Whether a value has at least what a form has (`WantedValue.isPart`).
    func isPart(_ place: Int32, of index: Int) -> Bool {
        let form = tables.forms[place]
        switch form.role {
        case .text: return isText(form.text, index)
        case .literal:
            return walk.kind(index) == .bool && tables.isSame(form.text, walk.bytes(index))
        case .object:
            var member = place + 1
            while member < form.end {
                let wanted = tables.forms[member]
                guard let found = walk.member(Int(wanted.key), of: index), isPart(member, of: found)
                else { return false }
                member = wanted.end
            }
            return walk.kind(index) == .object || form.end == place + 1
        case .array:
            guard walk.kind(index) == .array else { return false }
            var one = place + 1
            while one < form.end {
                guard hasElement(one, index) else { return false }
                one = tables.forms[one].end
            }
            return true
        }
    }

    private func hasElement(_ form: Int32, _ list: Int) -> Bool {
        let end = walk.end(list)
        var one = list + 1
        while one < end {
            if isPart(form, of: one) { return true }
            one = walk.end(one)
        }
        return false
    }

    /// Whether a value is a string, and this one.
    @inline(__always)
    func isText(_ text: FlatText, _ index: Int) -> Bool {
        guard let plain = walk.plainText(index) else { return isEscapedText(text, index) }
        return tables.isSame(text, plain)
    }

    @inline(never)
    private func isEscapedText(_ text: FlatText, _ index: Int) -> Bool {
        value(at: index).equals(String(decoding: tables.bytes(text), as: UTF8.self))
    }

    // MARK: Codes

    /// Whether a code is one of a list, whatever its system; only `true` is for sure.
    func hasCode(_ index: Int, _ codes: FlatCodes) -> Bool {
        guard codes.extent == .codes, let text = walk.plainText(index) else { return false }
        for place in codes.firstSystem..<codes.firstSystem + codes.systemCount
        where tables.find(text, in: tables.systems[place].table) != nil {
            return true
        }
        return false
    }

    /// Whether a CodeableConcept has a coding, or a Coding is one, that may be of a list (`CodeList.mayHave`).
    func hasCoding(_ index: Int, _ codes: FlatCodes, _ list: Int32) -> Bool {
        guard let codings = walk.member(keys.coding, of: index) else {
            return mayHave(index, codes, list)
        }
        guard walk.kind(codings) == .array else { return false }
        let end = walk.end(codings)
        var one = codings + 1
        while one < end {
            if mayHave(one, codes, list) { return true }
            one = walk.end(one)
        }
        return false
    }

    /// Whether a coding is one of a list, as far as that can be told.
    func mayHave(_ index: Int, _ codes: FlatCodes, _ list: Int32) -> Bool {
        guard let code = walk.member(keys.code, of: index), walk.kind(code) == .string,
            let system = walk.member(keys.system, of: index), walk.kind(system) == .string
        else { return false }
        guard codes.extent != .form, let text = walk.plainText(code),
            let name = walk.plainText(system)
        else { return guide.sources.lists[Int(list)].mayHave(value(at: index)) }
        for place in codes.firstSystem..<codes.firstSystem + codes.systemCount {
            let known = tables.systems[place]
            guard tables.isSame(known.name, name) else { continue }
            return known.table < 0 || tables.find(text, in: known.table) != nil
        }
        return false
    }
}
