import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Testing

/// A request that names no day of service: what holds today may carry a yes, and never a no.
@Suite struct UndatedTests {
    /// What would be denied on a day, and by which check.
    enum Ground: CaseIterable {
        case notCoveredYet, notCoveredAnyMore, excluded, benefitThatPaysNothing, outOfNetwork

        var check: String {
            switch self {
            case .notCoveredYet, .notCoveredAnyMore: "coverage.active"
            case .excluded, .benefitThatPaysNothing: "benefit.covered"
            case .outOfNetwork: "provider.network"
            }
        }

        func world(on day: String?) -> World {
            World.with {
                $0.dates = day.map { World.range($0, $0) }
                switch self {
                case .notCoveredYet: $0.coverages[0].active = World.range("2026-04-01", nil)
                case .notCoveredAnyMore:
                    $0.coverages[0].active = World.range("2016-01-01", "2026-03-01")
                case .excluded: $0.rows = [World.row(.excluded)]
                case .benefitThatPaysNothing: $0.benefits = [World.benefit(isCovered: false)]
                case .outOfNetwork:
                    $0.plan.outOfNetwork = .notCovered(Citation("plan document, networks"))
                    $0.providers[0].participations = []
                }
            }
        }
    }

    @Test(arguments: Ground.allCases)
    func `what is denied on a day is not denied without one: the day is asked for`(ground: Ground) {
        guard case .denied = ground.world(on: "2026-03-02").decide().outcome else {
            Issue.record("\(ground) denies nothing")
            return
        }
        let finding = ground.world(on: nil).decide()
        #expect(finding.outcome == .asked(["\(ground.check).day"]))
        #expect(finding.last.verdict == .unknown)
        #expect(finding.last.finding.hasPrefix("No day of service is named"))
        #expect(finding.last.next?.actor == .provider)
    }

    @Test(arguments: Ground.allCases)
    func `what was asked for and not answered is for staff`(ground: Ground) {
        var world = ground.world(on: nil)
        let ask = InformationAsk(id: "\(ground.check).day", question: "On which day?")
        world.answeredAsks = [Facts.askKey(.line(1), ask)]
        #expect(world.decide().outcome == .staff)
    }

    @Test(arguments: [Ground.notCoveredYet, .notCoveredAnyMore])
    func `an emergency does not wait for the answer`(ground: Ground) {
        var world = ground.world(on: nil)
        world.level = .emergency
        #expect(world.decide().outcome == .staff)
    }

    /// The day of an event is one of its lines.
    @Test func `without lines the event's day counts`() {
        var world = World.with {
            $0.coverages = []
            $0.code = nil
        }
        #expect(world.decide().outcome == .denied(.noCoverageOnDate))
        world.dates = nil
        #expect(world.decide().outcome == .asked(["coverage.active.day"]))
    }

    @Test func `a yes is given from today on, where all holds today`() {
        let finding = World.with { $0.dates = nil }.decide()
        #expect(finding.outcome == .approved)
        #expect(finding.terms?.period.start == CivilDate("2026-03-02"))
    }
}
