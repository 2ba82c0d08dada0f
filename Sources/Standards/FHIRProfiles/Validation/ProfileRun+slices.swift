import FHIR
import JSON

/// Lists of which a profile knows parts.
extension ProfileRun {
    /// How many values the list has.
    func sliced(_ member: Int, _ slot: FlatSlot) -> Int32 {
        let row = tables.elements[slot.element]
        let base = counts.count
        counts.append(contentsOf: repeatElement(0, count: Int(row.sliceCount)))
        defer { counts.removeLast(Int(row.sliceCount)) }
        var count: Int32 = 0
        let end = walk.end(member)
        var one = member + 1
        while one < end {
            count += 1
            if let found = slice(of: one, row) {
                let slice = tables.slices[row.firstSlice + found]
                counts[base + Int(found)] += 1
                if counts[base + Int(found)] - 1 == slice.max {
                    tooMany(one, slot.element, row.firstSlice + found)
                }
                value(one, slice.element, slice.kind)
            } else {
                if row.isClosed { isInNoSlice(one, slot.element) }
                value(one, slot.element, slot.kind)
            }
            one = walk.end(one)
        }
        if count == 0 { isEmpty(member, slot.element) }
        for place in 0..<row.sliceCount
        where counts[base + Int(place)] < tables.slices[row.firstSlice + place].min {
            missing(
                guide.sources.slices[Int(row.firstSlice + place)], Int(counts[base + Int(place)]),
                guide.sources.elements[Int(slot.element)], member, named: nil)
        }
        return count
    }

    /// The slice that a value of an element belongs to, counted from its first.
    @inline(__always)
    private func slice(of index: Int, _ row: FlatElement) -> Int32? {
        guard row.sliceTable >= 0 else {
            for place in 0..<row.sliceCount where isIn(row.firstSlice + place, index) {
                return place
            }
            return nil
        }
        guard let url = walk.member(keys.url, of: index) else { return nil }
        guard let text = walk.plainText(url) else { return slice(ofEscaped: index, row) }
        return tables.find(text, in: row.sliceTable)
    }

    @inline(never)
    private func slice(ofEscaped index: Int, _ row: FlatElement) -> Int32? {
        let value = value(at: index)
        return (0..<row.sliceCount).first {
            guide.sources.slices[Int(row.firstSlice + $0)].mark.isOn(value)
        }
    }

    private func isIn(_ place: Int32, _ index: Int) -> Bool {
        let slice = tables.slices[place]
        switch slice.mark {
        case .url: return walk.member(keys.url, of: index).map { isText(slice.text, $0) } == true
        case .resource:
            guard let resource = walk.member(keys.resource, of: index),
                let type = walk.member(keys.resourceType, of: resource)
            else { return false }
            return isText(slice.text, type)
        case .value, .codes: return hasAny(slice, 0, index)
        case .other: return guide.sources.slices[Int(place)].mark.isOn(value(at: index))
        }
    }

    /// Whether something at a path, through lists too, is as asked for.
    private func hasAny(_ slice: FlatSlice, _ step: Int32, _ index: Int) -> Bool {
        guard step < slice.stepCount else {
            return slice.mark == .value
                ? isPart(slice.operand, of: index)
                : hasCoding(index, tables.codes[slice.operand], slice.operand)
        }
        let key = Int(tables.steps[slice.firstStep + step])
        guard let next = walk.member(key, of: index) else { return false }
        guard walk.kind(next) == .array else { return hasAny(slice, step + 1, next) }
        let end = walk.end(next)
        var one = next + 1
        while one < end {
            if hasAny(slice, step + 1, one) { return true }
            one = walk.end(one)
        }
        return false
    }

    // MARK: Messages

    @inline(never)
    private func isInNoSlice(_ index: Int, _ element: Int32) {
        let child = guide.sources.elements[Int(element)]
        say(
            .structure,
            "\(child.shortName) is none of those that are allowed here: \(child.slices.map(\.name).joined(separator: ", ")).",
            at: index)
    }

    @inline(never)
    private func tooMany(_ index: Int, _ element: Int32, _ place: Int32) {
        let slice = guide.sources.slices[Int(place)]
        let max = slice.element.max
        say(
            .structure,
            "\(shortName(element)) '\(slice.name)' may come at most \(max) times\(max == 0 ? ": it must not be there" : "").",
            at: index)
    }

    /// A list that is not there at all, and of which slices are required.
    func missingSlices(of child: Element, in value: JSONValue) {
        for slice in child.slices where slice.element.min > 0 {
            missing(slice, 0, child, value.tapeIndex, named: child.shortName)
        }
    }

    @inline(never)
    private func missing(
        _ slice: Slice, _ count: Int, _ child: Element, _ index: Int, named name: String?
    ) {
        let has =
            count == 0 ? "it is missing" : "there are \(count) of at least \(slice.element.min)"
        say(
            .required,
            "\(child.shortName) needs '\(slice.name)'\(slice.mark.words): \(has).", at: index,
            missing: name)
    }
}
