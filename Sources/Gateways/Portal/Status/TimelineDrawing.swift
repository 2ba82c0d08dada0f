import Cases
import Primitives
import Workflow

/// The life of a case as a line: a numbered dot for each time that something happened, a mark for the due instant.
///
/// The list below it says the same in words, so a screen reader hears only that there is a drawing.
struct TimelineDrawing {
    let moments: [CaseStatus.Moment]
    let deadline: Deadline?

    private static let width = 320
    private static let left = 14
    private static let right = 306
    /// Dots do not touch.
    private static let gap = 22

    /// Instants at which something happened, each with the numbers that happened then.
    private var stops: [(at: Instant, label: String)] {
        var stops: [(at: Instant, first: Int, last: Int)] = []
        for (index, moment) in moments.enumerated() {
            if let last = stops.indices.last, stops[last].at == moment.at {
                stops[last].last = index + 1
            } else {
                stops.append((moment.at, index + 1, index + 1))
            }
        }
        return stops.map { stop in
            (stop.at, stop.first == stop.last ? "\(stop.first)" : "\(stop.first)-\(stop.last)")
        }
    }

    var svg: HTML {
        let stops = stops
        // More dots than fit side by side draw nothing worth looking at.
        guard let first = stops.first?.at, let last = stops.last?.at,
            stops.count <= (Self.right - Self.left) / Self.gap
        else { return .nothing }
        let end = max(last, deadline?.dueAt ?? last)
        let places = positions(stops.map(\.at), from: first, to: end)
        return """
            <svg viewBox="0 0 \(Self.width) 44" role="img" aria-label="The case as a line of time">
            <line x1="\(Self.left)" y1="20" x2="\(Self.right)" y2="20" stroke="#6b7687" stroke-width="2"/>
            \(deadline.map { mark(position($0.dueAt, first, end)) })\
            \(HTML.each(zip(stops, places)) { dot($0.label, $1) })</svg>
            """
    }

    private func dot(_ label: String, _ x: Int) -> HTML {
        """
        <circle cx="\(x)" cy="20" r="10" fill="#0b4f9e"/>\
        <text x="\(x)" y="23.5" text-anchor="middle" font-size="9" fill="#ffffff">\(label)</text>

        """
    }

    private func mark(_ x: Int) -> HTML {
        """
        <line x1="\(x)" y1="4" x2="\(x)" y2="32" stroke="#98191f" stroke-width="2"/>\
        <text x="\(x)" y="42" text-anchor="\(x > 280 ? "end" : "middle")" font-size="9" \
        fill="#98191f">due</text>

        """
    }

    private func position(_ at: Instant, _ first: Instant, _ end: Instant) -> Int {
        let whole = end.milliseconds - first.milliseconds
        guard whole > 0 else { return Self.left }
        let part = Double(at.milliseconds - first.milliseconds) / Double(whole)
        return Self.left + Int(part * Double(Self.right - Self.left))
    }

    /// By time, moved apart where they would touch: to the right first, then back from the edge.
    private func positions(_ at: [Instant], from first: Instant, to end: Instant) -> [Int] {
        var places = at.map { position($0, first, end) }
        for index in places.indices.dropFirst() {
            places[index] = max(places[index], places[index - 1] + Self.gap)
        }
        var limit = Self.right
        for index in places.indices.reversed() {
            places[index] = min(places[index], limit)
            limit = places[index] - Self.gap
        }
        return places
    }
}
