// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 11 of 12.
    static let r4part11 = """
        type SubstanceNucleicAcid DomainResource
          sequenceType 0..1 CodeableConcept
          numberOfSubunits 0..1 integer
          areaOfHybridisation 0..1 string
          oligoNucleotideType 0..1 CodeableConcept
          subunit 0..* -
            subunit 0..1 integer
            sequence 0..1 string
            length 0..1 integer
            sequenceAttachment 0..1 Attachment
            fivePrime 0..1 CodeableConcept
            threePrime 0..1 CodeableConcept
            linkage 0..* -
              connectivity 0..1 string
              identifier 0..1 Identifier
              name 0..1 string
              residueSite 0..1 string
            sugar 0..* -
              identifier 0..1 Identifier
              name 0..1 string
              residueSite 0..1 string
        type SubstancePolymer DomainResource
          class 0..1 CodeableConcept
          geometry 0..1 CodeableConcept
          copolymerConnectivity 0..* CodeableConcept
          modification 0..* string
          monomerSet 0..* -
            ratioType 0..1 CodeableConcept
            startingMaterial 0..* -
              material 0..1 CodeableConcept
              type 0..1 CodeableConcept
              isDefining 0..1 boolean
              amount 0..1 SubstanceAmount
          repeat 0..* -
            numberOfUnits 0..1 integer
            averageMolecularFormula 0..1 string
            repeatUnitAmountType 0..1 CodeableConcept
            repeatUnit 0..* -
              orientationOfPolymerisation 0..1 CodeableConcept
              repeatUnit 0..1 string
              amount 0..1 SubstanceAmount
              degreeOfPolymerisation 0..* -
                degree 0..1 CodeableConcept
                amount 0..1 SubstanceAmount
              structuralRepresentation 0..* -
                type 0..1 CodeableConcept
                representation 0..1 string
                attachment 0..1 Attachment
        type SubstanceProtein DomainResource
          sequenceType 0..1 CodeableConcept
          numberOfSubunits 0..1 integer
          disulfideLinkage 0..* string
          subunit 0..* -
            subunit 0..1 integer
            sequence 0..1 string
            length 0..1 integer
            sequenceAttachment 0..1 Attachment
            nTerminalModificationId 0..1 Identifier
            nTerminalModification 0..1 string
            cTerminalModificationId 0..1 Identifier
            cTerminalModification 0..1 string
        type SubstanceReferenceInformation DomainResource
          comment 0..1 string
          gene 0..* -
            geneSequenceOrigin 0..1 CodeableConcept
            gene 0..1 CodeableConcept
            source 0..* Reference(DocumentReference)
          geneElement 0..* -
            type 0..1 CodeableConcept
            element 0..1 Identifier
            source 0..* Reference(DocumentReference)
          classification 0..* -
            domain 0..1 CodeableConcept
            classification 0..1 CodeableConcept
            subtype 0..* CodeableConcept
            source 0..* Reference(DocumentReference)
          target 0..* -
            target 0..1 Identifier
            type 0..1 CodeableConcept
            interaction 0..1 CodeableConcept
            organism 0..1 CodeableConcept
            organismType 0..1 CodeableConcept
            amount[x] 0..1 Quantity|Range|string
            amountType 0..1 CodeableConcept
            source 0..* Reference(DocumentReference)
        type SubstanceSourceMaterial DomainResource
          sourceMaterialClass 0..1 CodeableConcept
          sourceMaterialType 0..1 CodeableConcept
          sourceMaterialState 0..1 CodeableConcept
          organismId 0..1 Identifier
          organismName 0..1 string
          parentSubstanceId 0..* Identifier
          parentSubstanceName 0..* string
          countryOfOrigin 0..* CodeableConcept
          geographicalLocation 0..* string
          developmentStage 0..1 CodeableConcept
          fractionDescription 0..* -
            fraction 0..1 string
            materialType 0..1 CodeableConcept
          organism 0..1 -
            family 0..1 CodeableConcept
            genus 0..1 CodeableConcept
            species 0..1 CodeableConcept
            intraspecificType 0..1 CodeableConcept
            intraspecificDescription 0..1 string
            author 0..* -
              authorType 0..1 CodeableConcept
              authorDescription 0..1 string
            hybrid 0..1 -
              maternalOrganismId 0..1 string
              maternalOrganismName 0..1 string
              paternalOrganismId 0..1 string
              paternalOrganismName 0..1 string
              hybridType 0..1 CodeableConcept
            organismGeneral 0..1 -
              kingdom 0..1 CodeableConcept
              phylum 0..1 CodeableConcept
              class 0..1 CodeableConcept
              order 0..1 CodeableConcept
          partDescription 0..* -
            part 0..1 CodeableConcept
            partLocation 0..1 CodeableConcept
        type SubstanceSpecification DomainResource
          identifier 0..1 Identifier
          type 0..1 CodeableConcept
          status 0..1 CodeableConcept
          domain 0..1 CodeableConcept
          description 0..1 string
          source 0..* Reference(DocumentReference)
          comment 0..1 string
          moiety 0..* -
            role 0..1 CodeableConcept
            identifier 0..1 Identifier
            name 0..1 string
            stereochemistry 0..1 CodeableConcept
            opticalActivity 0..1 CodeableConcept
            molecularFormula 0..1 string
            amount[x] 0..1 Quantity|string
          property 0..* -
            category 0..1 CodeableConcept
            code 0..1 CodeableConcept
            parameters 0..1 string
            definingSubstance[x] 0..1 Reference(Substance,SubstanceSpecification)|CodeableConcept
            amount[x] 0..1 Quantity|string
          referenceInformation 0..1 Reference(SubstanceReferenceInformation)
          structure 0..1 -
            stereochemistry 0..1 CodeableConcept
            opticalActivity 0..1 CodeableConcept
            molecularFormula 0..1 string
            molecularFormulaByMoiety 0..1 string
            isotope 0..* -
              identifier 0..1 Identifier
              name 0..1 CodeableConcept
              substitution 0..1 CodeableConcept
              halfLife 0..1 Quantity
              molecularWeight 0..1 -
                method 0..1 CodeableConcept
                type 0..1 CodeableConcept
                amount 0..1 Quantity
            molecularWeight 0..1 #SubstanceSpecification.structure.isotope.molecularWeight
            source 0..* Reference(DocumentReference)
            representation 0..* -
              type 0..1 CodeableConcept
              representation 0..1 string
              attachment 0..1 Attachment
          code 0..* -
            code 0..1 CodeableConcept
            status 0..1 CodeableConcept
            statusDate 0..1 dateTime
            comment 0..1 string
            source 0..* Reference(DocumentReference)
          name 0..* -
            name 1..1 string
            type 0..1 CodeableConcept
            status 0..1 CodeableConcept
            preferred 0..1 boolean
            language 0..* CodeableConcept
            domain 0..* CodeableConcept
            jurisdiction 0..* CodeableConcept
            synonym 0..* #SubstanceSpecification.name
            translation 0..* #SubstanceSpecification.name
            official 0..* -
              authority 0..1 CodeableConcept
              status 0..1 CodeableConcept
              date 0..1 dateTime
            source 0..* Reference(DocumentReference)
          molecularWeight 0..* #SubstanceSpecification.structure.isotope.molecularWeight
          relationship 0..* -
            substance[x] 0..1 Reference(SubstanceSpecification)|CodeableConcept
            relationship 0..1 CodeableConcept
            isDefining 0..1 boolean
            amount[x] 0..1 Quantity|Range|Ratio|string
            amountRatioLowLimit 0..1 Ratio
            amountType 0..1 CodeableConcept
            source 0..* Reference(DocumentReference)
          nucleicAcid 0..1 Reference(SubstanceNucleicAcid)
          polymer 0..1 Reference(SubstancePolymer)
          protein 0..1 Reference(SubstanceProtein)
          sourceMaterial 0..1 Reference(SubstanceSourceMaterial)
        type SupplyDelivery DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference(SupplyRequest)
          partOf 0..* Reference(Contract,SupplyDelivery)
          status 0..1 code @supplydelivery-status
          patient 0..1 Reference(Patient)
          type 0..1 CodeableConcept @supplydelivery-type
          suppliedItem 0..1 -
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            item[x] 0..1 CodeableConcept|Reference(Device,Medication,Substance)
          occurrence[x] 0..1 dateTime|Period|Timing
          supplier 0..1 Reference(Organization,Practitioner,PractitionerRole)
          destination 0..1 Reference(Location)
          receiver 0..* Reference(Practitioner,PractitionerRole)
        type SupplyRequest DomainResource
          identifier 0..* Identifier
          status 0..1 code @supplyrequest-status
          category 0..1 CodeableConcept
          priority 0..1 code @request-priority
          item[x] 1..1 CodeableConcept|Reference(Device,Medication,Substance)
          quantity 1..1 Quantity
          parameter 0..* -
            code 0..1 CodeableConcept
            value[x] 0..1 CodeableConcept|Quantity|Range|boolean
          occurrence[x] 0..1 dateTime|Period|Timing
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          supplier 0..* Reference(HealthcareService,Organization)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          deliverFrom 0..1 Reference(Location,Organization)
          deliverTo 0..1 Reference(Location,Organization,Patient)
        type Task DomainResource !inv-1/2
          identifier 0..* Identifier
          instantiatesCanonical 0..1 canonical(ActivityDefinition)
          instantiatesUri 0..1 uri
          basedOn 0..* Reference
          groupIdentifier 0..1 Identifier
          partOf 0..* Reference(Task)
          status 1..1 code @task-status
          statusReason 0..1 CodeableConcept
          businessStatus 0..1 CodeableConcept
          intent 1..1 code @task-intent
          priority 0..1 code @request-priority
          code 0..1 CodeableConcept
          description 0..1 string
          focus 0..1 Reference
          for 0..1 Reference
          encounter 0..1 Reference(Encounter)
          executionPeriod 0..1 Period
          authoredOn 0..1 dateTime
          lastModified 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performerType 0..* CodeableConcept
          owner 0..1 \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          location 0..1 Reference(Location)
          reasonCode 0..1 CodeableConcept
          reasonReference 0..1 Reference
          insurance 0..* Reference(ClaimResponse,Coverage)
          note 0..* Annotation
          relevantHistory 0..* Reference(Provenance)
          restriction 0..1 -
            repetitions 0..1 positiveInt
            period 0..1 Period
            recipient 0..* Reference(Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          input 0..* -
            type 1..1 CodeableConcept
            value[x] 1..1 *
          output 0..* -
            type 1..1 CodeableConcept
            value[x] 1..1 *
        type TerminologyCapabilities DomainResource !tcp-2 !tcp-3 !tcp-4 !tcp-5
          url 0..1 uri
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 1..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          kind 1..1 code @capability-statement-kind
          software 0..1 -
            name 1..1 string
            version 0..1 string
          implementation 0..1 -
            description 1..1 string
            url 0..1 url
          lockedDate 0..1 boolean
          codeSystem 0..* - !tcp-1
            uri 0..1 canonical(CodeSystem)
            version 0..* -
              code 0..1 string
              isDefault 0..1 boolean
              compositional 0..1 boolean
              language 0..* code
              filter 0..* -
                code 1..1 code
                op 1..* code
              property 0..* code
            subsumption 0..1 boolean
          expansion 0..1 -
            hierarchical 0..1 boolean
            paging 0..1 boolean
            incomplete 0..1 boolean
            parameter 0..* -
              name 1..1 code
              documentation 0..1 string
            textFilter 0..1 markdown
          codeSearch 0..1 code @code-search-support
          validateCode 0..1 -
            translations 1..1 boolean
          translation 0..1 -
            needsMap 1..1 boolean
          closure 0..1 -
            translation 0..1 boolean
        type TestReport DomainResource
          identifier 0..1 Identifier
          name 0..1 string
          status 1..1 code @report-status-codes
          testScript 1..1 Reference(TestScript)
          result 1..1 code @report-result-codes
          score 0..1 decimal
          tester 0..1 string
          issued 0..1 dateTime
          participant 0..* -
            type 1..1 code @report-participant-type
            uri 1..1 uri
            display 0..1 string
          setup 0..1 -
            action 1..* - !inv-1/3
              operation 0..1 -
                result 1..1 code @report-action-result-codes
                message 0..1 markdown
                detail 0..1 uri
              assert 0..1 -
                result 1..1 code @report-action-result-codes
                message 0..1 markdown
                detail 0..1 string
          test 0..* -
            name 0..1 string
            description 0..1 string
            action 1..* - !inv-2
              operation 0..1 #TestReport.setup.action.operation
              assert 0..1 #TestReport.setup.action.assert
          teardown 0..1 -
            action 1..* -
              operation 1..1 #TestReport.setup.action.operation
        type TestScript DomainResource
          url 1..1 uri
          identifier 0..1 Identifier
          version 0..1 string
          name 1..1 string
          title 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          origin 0..* -
            index 1..1 integer
            profile 1..1 Coding
          destination 0..* -
            index 1..1 integer
            profile 1..1 Coding
          metadata 0..1 - !tst-4
            link 0..* -
              url 1..1 uri
              description 0..1 string
            capability 1..* -
              required 1..1 boolean
              validated 1..1 boolean
              description 0..1 string
              origin 0..* integer
              destination 0..1 integer
              link 0..* uri
              capabilities 1..1 canonical(CapabilityStatement)
          fixture 0..* -
            autocreate 1..1 boolean
            autodelete 1..1 boolean
            resource 0..1 Reference
          profile 0..* Reference
          variable 0..* - !tst-3
            name 1..1 string
            defaultValue 0..1 string
            description 0..1 string
            expression 0..1 string
            headerField 0..1 string
            hint 0..1 string
            path 0..1 string
            sourceId 0..1 id
          setup 0..1 -
            action 1..* - !tst-1
              operation 0..1 - !tst-7
                type 0..1 Coding
                resource 0..1 code @defined-types
                label 0..1 string
                description 0..1 string
                accept 0..1 code ?form-mime
                contentType 0..1 code ?form-mime
                destination 0..1 integer
                encodeRequestUrl 1..1 boolean
                method 0..1 code @http-operations
                origin 0..1 integer
                params 0..1 string
                requestHeader 0..* -
                  field 1..1 string
                  value 1..1 string
                requestId 0..1 id
                responseId 0..1 id
                sourceId 0..1 id
                targetId 0..1 id
                url 0..1 string
              assert 0..1 - !tst-5 !tst-10 !tst-12
                label 0..1 string
                description 0..1 string
                direction 0..1 code @assert-direction-codes
                compareToSourceId 0..1 string
                compareToSourceExpression 0..1 string
                compareToSourcePath 0..1 string
                contentType 0..1 code ?form-mime
                expression 0..1 string
                headerField 0..1 string
                minimumId 0..1 string
                navigationLinks 0..1 boolean
                operator 0..1 code @assert-operator-codes
                path 0..1 string
                requestMethod 0..1 code @http-operations
                requestURL 0..1 string
                resource 0..1 code @defined-types
                response 0..1 code @assert-response-code-types
                responseCode 0..1 string
                sourceId 0..1 id
                validateProfileId 0..1 id
                value 0..1 string
                warningOnly 1..1 boolean
          test 0..* -
            name 0..1 string
            description 0..1 string
            action 1..* - !tst-2
              operation 0..1 #TestScript.setup.action.operation !tst-8
              assert 0..1 #TestScript.setup.action.assert !tst-6 !tst-11 !tst-13
          teardown 0..1 -
            action 1..* -
              operation 1..1 #TestScript.setup.action.operation !tst-9
        type Timing BackboneElement
          event 0..* dateTime
          repeat 0..1 = !tim-1 !tim-2 !tim-4 !tim-5 !tim-6 !tim-7 !tim-8 !tim-9 !tim-10
            bounds[x] 0..1 Duration|Range|Period
            count 0..1 positiveInt
            countMax 0..1 positiveInt
            duration 0..1 decimal
            durationMax 0..1 decimal
            durationUnit 0..1 code @units-of-time
            frequency 0..1 positiveInt
            frequencyMax 0..1 positiveInt
            period 0..1 decimal
            periodMax 0..1 decimal
            periodUnit 0..1 code @units-of-time
            dayOfWeek 0..* code @days-of-week
            timeOfDay 0..* time
            when 0..* code @event-timing
            offset 0..1 unsignedInt
          code 0..1 CodeableConcept
        type TriggerDefinition Element !trd-1 !trd-2 !trd-3
          type 1..1 code @trigger-type
          name 0..1 string
          timing[x] 0..1 Timing|Reference(Schedule)|date|dateTime
          data 0..* DataRequirement
          condition 0..1 Expression
        type UsageContext Element
          code 1..1 Coding
          value[x] 1..1 \
        CodeableConcept|Quantity|Range|Reference(Group,HealthcareService,InsurancePlan,Location,Organization,PlanDefinition,ResearchStudy)
        type ValueSet DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          immutable 0..1 boolean
          purpose 0..1 markdown
          copyright 0..1 markdown
          compose 0..1 -
            lockedDate 0..1 date
            inactive 0..1 boolean
            include 1..* - !vsd-1 !vsd-2 !vsd-3
              system 0..1 uri
              version 0..1 string
              concept 0..* -
                code 1..1 code
                display 0..1 string
                designation 0..* -
                  language 0..1 code
                  use 0..1 Coding
                  value 1..1 string
              filter 0..* -
                property 1..1 code
                op 1..1 code @filter-operator
                value 1..1 string
              valueSet 0..* canonical(ValueSet)
            exclude 0..* #ValueSet.compose.include
          expansion 0..1 -
            identifier 0..1 uri
            timestamp 1..1 dateTime
            total 0..1 integer
            offset 0..1 integer
            parameter 0..* -
              name 1..1 string
              value[x] 0..1 string|boolean|integer|decimal|uri|code|dateTime
            contains 0..* - !vsd-6 !vsd-9 !vsd-10
              system 0..1 uri
              abstract 0..1 boolean
              inactive 0..1 boolean
              version 0..1 string
              code 0..1 code
              display 0..1 string
              designation 0..* #ValueSet.compose.include.concept.designation
              contains 0..* #ValueSet.expansion.contains
        """
}
