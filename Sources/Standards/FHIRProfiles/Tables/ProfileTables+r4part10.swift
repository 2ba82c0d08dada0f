// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 10 of 12.
    static let r4part10 = """
        type RequestGroup DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* canonical
          instantiatesUri 0..* uri
          basedOn 0..* Reference
          replaces 0..* Reference
          groupIdentifier 0..1 Identifier
          status 1..1 code @request-status
          intent 1..1 code @request-intent
          priority 0..1 code @request-priority
          code 0..1 CodeableConcept
          subject 0..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          authoredOn 0..1 dateTime
          author 0..1 Reference(Device,Practitioner,PractitionerRole)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          note 0..* Annotation
          action 0..* - !rqg-1
            prefix 0..1 string
            title 0..1 string
            description 0..1 string
            textEquivalent 0..1 string
            priority 0..1 code @request-priority
            code 0..* CodeableConcept
            documentation 0..* RelatedArtifact
            condition 0..* -
              kind 1..1 code @action-condition-kind
              expression 0..1 Expression
            relatedAction 0..* -
              actionId 1..1 id
              relationship 1..1 code @action-relationship-type
              offset[x] 0..1 Duration|Range
            timing[x] 0..1 dateTime|Age|Period|Duration|Range|Timing
            participant 0..* Reference(Device,Patient,Practitioner,PractitionerRole,RelatedPerson)
            type 0..1 CodeableConcept
            groupingBehavior 0..1 code @action-grouping-behavior
            selectionBehavior 0..1 code @action-selection-behavior
            requiredBehavior 0..1 code @action-required-behavior
            precheckBehavior 0..1 code @action-precheck-behavior
            cardinalityBehavior 0..1 code @action-cardinality-behavior
            resource 0..1 Reference
            action 0..* #RequestGroup.action
        type ResearchDefinition DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          shortTitle 0..1 string
          subtitle 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          subject[x] 0..1 CodeableConcept|Reference(Group)
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          comment 0..* string
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          usage 0..1 string
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          topic 0..* CodeableConcept
          author 0..* ContactDetail
          editor 0..* ContactDetail
          reviewer 0..* ContactDetail
          endorser 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          library 0..* canonical(Library)
          population 1..1 Reference(ResearchElementDefinition)
          exposure 0..1 Reference(ResearchElementDefinition)
          exposureAlternative 0..1 Reference(ResearchElementDefinition)
          outcome 0..1 Reference(ResearchElementDefinition)
        type ResearchElementDefinition DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          shortTitle 0..1 string
          subtitle 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          subject[x] 0..1 CodeableConcept|Reference(Group)
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          comment 0..* string
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          usage 0..1 string
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          topic 0..* CodeableConcept
          author 0..* ContactDetail
          editor 0..* ContactDetail
          reviewer 0..* ContactDetail
          endorser 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          library 0..* canonical(Library)
          type 1..1 code @research-element-type
          variableType 0..1 code @variable-type
          characteristic 1..* -
            definition[x] 1..1 CodeableConcept|canonical(ValueSet)|Expression|DataRequirement
            usageContext 0..* UsageContext
            exclude 0..1 boolean
            unitOfMeasure 0..1 CodeableConcept @ucum-units
            studyEffectiveDescription 0..1 string
            studyEffective[x] 0..1 dateTime|Period|Duration|Timing
            studyEffectiveTimeFromStart 0..1 Duration
            studyEffectiveGroupMeasure 0..1 code @group-measure
            participantEffectiveDescription 0..1 string
            participantEffective[x] 0..1 dateTime|Period|Duration|Timing
            participantEffectiveTimeFromStart 0..1 Duration
            participantEffectiveGroupMeasure 0..1 code @group-measure
        type ResearchStudy DomainResource
          identifier 0..* Identifier
          title 0..1 string
          protocol 0..* Reference(PlanDefinition)
          partOf 0..* Reference(ResearchStudy)
          status 1..1 code @research-study-status
          primaryPurposeType 0..1 CodeableConcept
          phase 0..1 CodeableConcept
          category 0..* CodeableConcept
          focus 0..* CodeableConcept
          condition 0..* CodeableConcept
          contact 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          keyword 0..* CodeableConcept
          location 0..* CodeableConcept
          description 0..1 markdown
          enrollment 0..* Reference(Group)
          period 0..1 Period
          sponsor 0..1 Reference(Organization)
          principalInvestigator 0..1 Reference(Practitioner,PractitionerRole)
          site 0..* Reference(Location)
          reasonStopped 0..1 CodeableConcept
          note 0..* Annotation
          arm 0..* -
            name 1..1 string
            type 0..1 CodeableConcept
            description 0..1 string
          objective 0..* -
            name 0..1 string
            type 0..1 CodeableConcept
        type ResearchSubject DomainResource
          identifier 0..* Identifier
          status 1..1 code @research-subject-status
          period 0..1 Period
          study 1..1 Reference(ResearchStudy)
          individual 1..1 Reference(Patient)
          assignedArm 0..1 string
          actualArm 0..1 string
          consent 0..1 Reference(Consent)
        type Resource -
          id 0..1 id
          meta 0..1 Meta
          implicitRules 0..1 uri
          language 0..1 code
        type RiskAssessment DomainResource
          identifier 0..* Identifier
          basedOn 0..1 Reference
          parent 0..1 Reference
          status 1..1 code @observation-status
          method 0..1 CodeableConcept
          code 0..1 CodeableConcept
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 0..1 dateTime|Period
          condition 0..1 Reference(Condition)
          performer 0..1 Reference(Device,Practitioner,PractitionerRole)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          basis 0..* Reference
          prediction 0..* - !ras-2
            outcome 0..1 CodeableConcept
            probability[x] 0..1 decimal|Range !ras-1
            qualitativeRisk 0..1 CodeableConcept
            relativeRisk 0..1 decimal
            when[x] 0..1 Period|Range
            rationale 0..1 string
          mitigation 0..1 string
          note 0..* Annotation
        type RiskEvidenceSynthesis DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          note 0..* Annotation
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          topic 0..* CodeableConcept
          author 0..* ContactDetail
          editor 0..* ContactDetail
          reviewer 0..* ContactDetail
          endorser 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          synthesisType 0..1 CodeableConcept
          studyType 0..1 CodeableConcept
          population 1..1 Reference(EvidenceVariable)
          exposure 0..1 Reference(EvidenceVariable)
          outcome 1..1 Reference(EvidenceVariable)
          sampleSize 0..1 -
            description 0..1 string
            numberOfStudies 0..1 integer
            numberOfParticipants 0..1 integer
          riskEstimate 0..1 -
            description 0..1 string
            type 0..1 CodeableConcept
            value 0..1 decimal
            unitOfMeasure 0..1 CodeableConcept @ucum-units
            denominatorCount 0..1 integer
            numeratorCount 0..1 integer
            precisionEstimate 0..* -
              type 0..1 CodeableConcept
              level 0..1 decimal
              from 0..1 decimal
              to 0..1 decimal
          certainty 0..* -
            rating 0..* CodeableConcept
            note 0..* Annotation
            certaintySubcomponent 0..* -
              type 0..1 CodeableConcept
              rating 0..* CodeableConcept
              note 0..* Annotation
        type SampledData Element
          origin 1..1 Quantity<fhir:SimpleQuantity>
          period 1..1 decimal
          factor 0..1 decimal
          lowerLimit 0..1 decimal
          upperLimit 0..1 decimal
          dimensions 1..1 positiveInt
          data 0..1 string
        type Schedule DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          serviceCategory 0..* CodeableConcept
          serviceType 0..* CodeableConcept
          specialty 0..* CodeableConcept
          actor 1..* Reference(Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson)
          planningHorizon 0..1 Period
          comment 0..1 string
        type SearchParameter DomainResource !spd-1 !spd-2
          url 1..1 uri
          version 0..1 string
          name 1..1 string
          derivedFrom 0..1 canonical(SearchParameter)
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 1..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          code 1..1 code
          base 1..* code @resource-types
          type 1..1 code @search-param-type
          expression 0..1 string
          xpath 0..1 string
          xpathUsage 0..1 code @search-xpath-usage
          target 0..* code @resource-types
          multipleOr 0..1 boolean
          multipleAnd 0..1 boolean
          comparator 0..* code @search-comparator
          modifier 0..* code @search-modifier-code
          chain 0..* string
          component 0..* -
            definition 1..1 canonical(SearchParameter)
            expression 1..1 string
        type ServiceRequest DomainResource !prr-1
          identifier 0..* Identifier
          instantiatesCanonical 0..* canonical(ActivityDefinition,PlanDefinition)
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan,MedicationRequest,ServiceRequest)
          replaces 0..* Reference(ServiceRequest)
          requisition 0..1 Identifier
          status 1..1 code @request-status
          intent 1..1 code @request-intent
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          doNotPerform 0..1 boolean
          code 0..1 CodeableConcept
          orderDetail 0..* CodeableConcept
          quantity[x] 0..1 Quantity|Ratio|Range
          subject 1..1 Reference(Device,Group,Location,Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 0..1 dateTime|Period|Timing
          asNeeded[x] 0..1 boolean|CodeableConcept
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performerType 0..1 CodeableConcept
          performer 0..* \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          locationCode 0..* CodeableConcept
          locationReference 0..* Reference(Location)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          insurance 0..* Reference(ClaimResponse,Coverage)
          supportingInfo 0..* Reference
          specimen 0..* Reference(Specimen)
          bodySite 0..* CodeableConcept
          note 0..* Annotation
          patientInstruction 0..1 string
          relevantHistory 0..* Reference(Provenance)
        type Signature Element
          type 1..* Coding
          when 1..1 instant
          who 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          onBehalfOf 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          targetFormat 0..1 code ?form-mime
          sigFormat 0..1 code ?form-mime
          data 0..1 base64Binary
        type Slot DomainResource
          identifier 0..* Identifier
          serviceCategory 0..* CodeableConcept
          serviceType 0..* CodeableConcept
          specialty 0..* CodeableConcept
          appointmentType 0..1 CodeableConcept
          schedule 1..1 Reference(Schedule)
          status 1..1 code @slotstatus
          start 1..1 instant
          end 1..1 instant
          overbooked 0..1 boolean
          comment 0..1 string
        type Specimen DomainResource
          identifier 0..* Identifier
          accessionIdentifier 0..1 Identifier
          status 0..1 code @specimen-status
          type 0..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient,Substance)
          receivedTime 0..1 dateTime
          parent 0..* Reference(Specimen)
          request 0..* Reference(ServiceRequest)
          collection 0..1 -
            collector 0..1 Reference(Practitioner,PractitionerRole)
            collected[x] 0..1 dateTime|Period
            duration 0..1 Duration
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            method 0..1 CodeableConcept
            bodySite 0..1 CodeableConcept
            fastingStatus[x] 0..1 CodeableConcept|Duration
          processing 0..* -
            description 0..1 string
            procedure 0..1 CodeableConcept
            additive 0..* Reference(Substance)
            time[x] 0..1 dateTime|Period
          container 0..* -
            identifier 0..* Identifier
            description 0..1 string
            type 0..1 CodeableConcept
            capacity 0..1 Quantity<fhir:SimpleQuantity>
            specimenQuantity 0..1 Quantity<fhir:SimpleQuantity>
            additive[x] 0..1 CodeableConcept|Reference(Substance)
          condition 0..* CodeableConcept
          note 0..* Annotation
        type SpecimenDefinition DomainResource
          identifier 0..1 Identifier
          typeCollected 0..1 CodeableConcept
          patientPreparation 0..* CodeableConcept
          timeAspect 0..1 string
          collection 0..* CodeableConcept
          typeTested 0..* -
            isDerived 0..1 boolean
            type 0..1 CodeableConcept
            preference 1..1 code @specimen-contained-preference
            container 0..1 -
              material 0..1 CodeableConcept
              type 0..1 CodeableConcept
              cap 0..1 CodeableConcept
              description 0..1 string
              capacity 0..1 Quantity<fhir:SimpleQuantity>
              minimumVolume[x] 0..1 Quantity<fhir:SimpleQuantity>|string
              additive 0..* -
                additive[x] 1..1 CodeableConcept|Reference(Substance)
              preparation 0..1 string
            requirement 0..1 string
            retentionTime 0..1 Duration
            rejectionCriterion 0..* CodeableConcept
            handling 0..* -
              temperatureQualifier 0..1 CodeableConcept
              temperatureRange 0..1 Range
              maxDuration 0..1 Duration
              instruction 0..1 string
        type StructureDefinition DomainResource !sdf-1 !sdf-15a !sdf-4 !sdf-5 !sdf-6 !sdf-9 !sdf-11 !sdf-14 !sdf-15 \
        !sdf-16 !sdf-17 !sdf-18 !sdf-19 !sdf-21 !sdf-22 !sdf-23
          url 1..1 uri
          identifier 0..* Identifier
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
          keyword 0..* Coding
          fhirVersion 0..1 code @FHIR-version
          mapping 0..* - !sdf-2
            identity 1..1 id
            uri 0..1 uri
            name 0..1 string
            comment 0..1 string
          kind 1..1 code @structure-definition-kind
          abstract 1..1 boolean
          context 0..* -
            type 1..1 code @extension-context-type
            expression 1..1 string
          contextInvariant 0..* string
          type 1..1 uri
          baseDefinition 0..1 canonical(StructureDefinition)
          derivation 0..1 code @type-derivation-rule
          snapshot 0..1 - !sdf-3 !sdf-8 !sdf-8b
            element 1..* ElementDefinition !sdf-10
          differential 0..1 - !sdf-20 !sdf-8a
            element 1..* ElementDefinition
        type StructureMap DomainResource
          url 1..1 uri
          identifier 0..* Identifier
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
          structure 0..* -
            url 1..1 canonical(StructureDefinition)
            mode 1..1 code @map-model-mode
            alias 0..1 string
            documentation 0..1 string
          import 0..* canonical(StructureMap)
          group 1..* -
            name 1..1 id
            extends 0..1 id
            typeMode 1..1 code @map-group-type-mode
            documentation 0..1 string
            input 1..* -
              name 1..1 id
              type 0..1 string
              mode 1..1 code @map-input-mode
              documentation 0..1 string
            rule 1..* -
              name 1..1 id
              source 1..* -
                context 1..1 id
                min 0..1 integer
                max 0..1 string
                type 0..1 string
                defaultValue[x] 0..1 *
                element 0..1 string
                listMode 0..1 code @map-source-list-mode
                variable 0..1 id
                condition 0..1 string
                check 0..1 string
                logMessage 0..1 string
              target 0..* - !smp-1 !smp-2
                context 0..1 id
                contextType 0..1 code @map-context-type
                element 0..1 string
                variable 0..1 id
                listMode 0..* code @map-target-list-mode
                listRuleId 0..1 id
                transform 0..1 code @map-transform
                parameter 0..* -
                  value[x] 1..1 id|string|boolean|integer|decimal
              rule 0..* #StructureMap.group.rule
              dependent 0..* -
                name 1..1 id
                variable 1..* string
              documentation 0..1 string
        type Subscription DomainResource
          status 1..1 code @subscription-status
          contact 0..* ContactPoint
          end 0..1 instant
          reason 1..1 string
          criteria 1..1 string
          error 0..1 string
          channel 1..1 -
            type 1..1 code @subscription-channel-type
            endpoint 0..1 url
            payload 0..1 code ?form-mime
            header 0..* string
        type Substance DomainResource
          identifier 0..* Identifier
          status 0..1 code @substance-status
          category 0..* CodeableConcept
          code 1..1 CodeableConcept
          description 0..1 string
          instance 0..* -
            identifier 0..1 Identifier
            expiry 0..1 dateTime
            quantity 0..1 Quantity<fhir:SimpleQuantity>
          ingredient 0..* -
            quantity 0..1 Ratio
            substance[x] 1..1 CodeableConcept|Reference(Substance)
        type SubstanceAmount BackboneElement
          amount[x] 0..1 Quantity|Range|string
          amountType 0..1 CodeableConcept
          amountText 0..1 string
          referenceRange 0..1 =
            lowLimit 0..1 Quantity
            highLimit 0..1 Quantity
        """
}
